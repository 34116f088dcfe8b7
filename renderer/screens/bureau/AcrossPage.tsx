import { Alert, Button, Segmented, Select, Table, type TableColumnsType, Typography } from 'antd';
import { useMemo, useState } from 'react';
import { downloadAddress, INSPECTION_BOOK } from '#shared/bureau/methods';
import type { Person } from '#shared/bureau/roles';
import { type AcrossRow, type Outlier, outliersOf, sayFigure } from '#shared/desk/across';
import { FIGURE_GROUPS, FIGURES, type FigureDefinition, type FigureGroup } from '#shared/desk/figures';
import { SubmissionDrawer } from './SubmissionDrawer.tsx';
import { call } from './service/call.ts';
import { thisYear } from './service/display.ts';
import { useAsked } from './service/useAsked.ts';
import { YearInput } from './YearInput.tsx';

const NOTHING: readonly AcrossRow[] = [];

/** The figures of what the units last handed in, side by side, with outliers; and the inspection's workbook. */
export function AcrossPage({ person }: { readonly person: Person }) {
  const [year, setYear] = useState(thisYear);
  const [group, setGroup] = useState<string | null>(null);
  const [shown, setShown] = useState<FigureGroup>('三公');
  const [open, setOpen] = useState<AcrossRow | null>(null);
  const across = useAsked(`${year}/${group}`, () => call('roster.across', { year, group }));
  const rows = across.value?.rows ?? NOTHING;
  const outliers = useMemo(() => outliersOf('departments', rows), [rows]);
  const columns = useMemo(() => columnsOf(shown, outliers, setOpen), [shown, outliers]);
  return (
    <>
      <div className="bureau-tools">
        <YearInput year={year} onYear={setYear} />
        <GroupSelect year={year} value={group} onChange={setGroup} />
        <Segmented<FigureGroup> value={shown} options={[...FIGURE_GROUPS]} onChange={setShown} />
        <span className="bureau-spacer" />
        <Workbook year={year} group={group} />
      </div>
      {across.error !== null && <Alert type="error" title={across.error} showIcon />}
      <Typography.Paragraph type="secondary" className="bureau-counts">
        {`${rows.length} 个单位的数，还没有数的 ${across.value?.missing ?? 0} 个；金额单位：万元；标黄的突出 ${outliers.length} 处，指着看为什么`}
      </Typography.Paragraph>
      <Table<AcrossRow>
        size="small"
        rowKey="id"
        dataSource={[...rows]}
        columns={columns}
        scroll={{ x: true }}
        pagination={{ pageSize: 50, showSizeChanger: false, hideOnSinglePage: true }}
      />
      {open !== null && (
        <SubmissionDrawer
          unit={open.id}
          name={open.name}
          year={year}
          person={person}
          onClose={() => setOpen(null)}
        />
      )}
    </>
  );
}

function GroupSelect(props: {
  readonly year: number;
  readonly value: string | null;
  readonly onChange: (group: string | null) => void;
}) {
  const { year } = props;
  const groups = useAsked(String(year), () => call('roster.groups', { year }));
  const named = (groups.value ?? []).map(({ group, count }) => ({
    value: group,
    label: `${group === '' ? '未分科室' : group}（${count}）`,
  }));
  return (
    <Select<string>
      aria-label="科室"
      className="bureau-search"
      allowClear
      showSearch
      placeholder="全部科室"
      value={props.value}
      onChange={(next) => props.onChange(next ?? null)}
      options={named}
    />
  );
}

function Workbook({ year, group }: { readonly year: number; readonly group: string | null }) {
  return (
    <Button
      href={downloadAddress(INSPECTION_BOOK, year, group)}
      title="全部问题（位置、应为、现为）、按规则、按部门和各单位的数，一份 Excel；边查边下载，可以随时停"
    >
      检查工作簿
    </Button>
  );
}

function columnsOf(
  shown: FigureGroup,
  outliers: readonly Outlier[],
  onOpen: (row: AcrossRow) => void,
): TableColumnsType<AcrossRow> {
  const why = new Map(outliers.map((each) => [`${each.row}\n${each.figure}`, each.why]));
  const figures = FIGURES.filter(({ group }) => group === shown);
  return [
    {
      title: '单位',
      key: 'name',
      fixed: 'left',
      render: (_, row) => (
        <Button type="link" size="small" onClick={() => onOpen(row)}>
          {row.name}
        </Button>
      ),
    },
    ...figures.map((figure) => figureColumn(figure, why)),
  ];
}

function figureColumn(
  { name, kind }: FigureDefinition,
  why: ReadonlyMap<string, string>,
): TableColumnsType<AcrossRow>[number] {
  return {
    title: name,
    key: name,
    align: 'right',
    sorter: (a, b) => (a.figures[name] ?? -1) - (b.figures[name] ?? -1),
    render: (_, { id, figures }) => {
      const said = sayFigure(kind, figures[name] ?? null);
      const reason = why.get(`${id}\n${name}`);
      if (reason === undefined) return said === '' ? '—' : said;
      return (
        <mark className="bureau-outlier" title={reason}>
          {said}
        </mark>
      );
    },
  };
}
