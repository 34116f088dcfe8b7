import { Button, type TableColumnsType } from 'antd';
import { useMemo } from 'react';
import { ListTable } from '#renderer/screens/lists/ListTable.tsx';
import { titleOf, usePacks } from '#renderer/services/packs.ts';
import type { PackSummary } from '#shared/api/packs';
import type { Severity } from '#shared/checks/findings/finding';
import { countOf, departmentOf, type Inspected, whyNot } from '#shared/desk/inspection';
import { compareNames } from '#shared/report/department-name';

/** One row per document: its owner, what was read and checked, and the number of findings. */
export function DocumentTable(props: {
  readonly documents: readonly Inspected[];
  readonly onOpen: (name: string, finding: null) => void;
  readonly onFindings: (name: string) => void;
}) {
  const { onOpen, onFindings } = props;
  const { list: packs } = usePacks();
  const columns = useMemo(() => columnsOf(packs, onOpen, onFindings), [packs, onOpen, onFindings]);
  return <ListTable rows={props.documents} rowKey="name" columns={columns} empty="没有这样的文本" />;
}

function columnsOf(
  packs: readonly PackSummary[],
  onOpen: (name: string, finding: null) => void,
  onFindings: (name: string) => void,
): TableColumnsType<Inspected> {
  const count = (title: string, severity: Severity) => ({
    title,
    key: severity,
    width: 72,
    align: 'right' as const,
    sorter: (a: Inspected, b: Inspected) => countOf(a, severity) - countOf(b, severity),
    render: (_: unknown, each: Inspected) => {
      const found = countOf(each, severity);
      return <span className={found > 0 ? `severity ${severity}` : 'quiet'}>{found}</span>;
    },
  });
  return [
    {
      title: '部门',
      key: 'department',
      width: 230,
      ellipsis: true,
      sorter: (a, b) => compareNames(departmentOf(a), departmentOf(b)),
      render: (_, each) => (
        <Button type="link" size="small" title={`打开 ${each.name}`} onClick={() => onOpen(each.name, null)}>
          {departmentOf(each)}
        </Button>
      ),
    },
    count('错误', 'error'),
    count('警告', 'warning'),
    count('提示', 'info'),
    {
      title: '',
      key: 'more',
      width: 150,
      ellipsis: true,
      render: (_, each) =>
        whyNot(each) ?? (
          <Button type="link" size="small" onClick={() => onFindings(each.name)}>
            看问题
          </Button>
        ),
    },
    { title: '年度', key: 'year', width: 64, render: (_, { document }) => document?.read.年度 ?? '' },
    {
      title: '模板',
      key: 'pack',
      width: 170,
      ellipsis: true,
      render: (_, { document }) => (document === null ? '' : titleOf(packs, document.read.pack)),
    },
    {
      title: '表',
      key: 'tables',
      width: 48,
      align: 'right',
      render: (_, { document }) => document?.read.tables.length ?? 0,
    },
    { title: '核对的数', key: 'numbers', width: 90, align: 'right', render: (_, each) => numbersOf(each) },
    { title: '文件', dataIndex: 'name', width: 320, ellipsis: true },
  ];
}

function numbersOf({ document }: Inspected): string {
  const numbers = document?.checked?.numbers;
  return numbers === undefined ? '' : `${numbers.checked}/${numbers.total}`;
}
