import { Alert, Button, Input, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { SubmissionDrawer } from '#renderer/screens/bureau/SubmissionDrawer.tsx';
import { call } from '#renderer/screens/bureau/service/call.ts';
import { moneyText, STATE_COLOURS, thisYear } from '#renderer/screens/bureau/service/display.ts';
import { useAsked } from '#renderer/screens/bureau/service/useAsked.ts';
import { YearInput } from '#renderer/screens/bureau/YearInput.tsx';
import {
  ALL_FILES,
  type BureauOutputs,
  downloadAddress,
  MAY_TAKE_FILES,
  MOST_COUNTED,
} from '#shared/bureau/methods';
import type { RosterLine } from '#shared/bureau/records';
import type { Person, Role } from '#shared/bureau/roles';
import { STATES, type State } from '#shared/bureau/states';
import { CombineGroup } from './CombineGroup.tsx';
import { TakeRoster } from './TakeRoster.tsx';

const PAGE = 50;

/** The units that must publish, their states, and links to their submissions. */
export function RosterPage({ person }: { readonly person: Person }) {
  const [year, setYear] = useState(thisYear);
  const [filter, setFilter] = useState<Filter>({ search: '', states: [] });
  const [ends, setEnds] = useState<readonly LastLine[]>([]);
  const [open, setOpen] = useState<RosterLine | null>(null);
  const asked = { year, ...filter, states: [...filter.states], after: ends.at(-1) ?? null, limit: PAGE };
  const roster = useAsked(JSON.stringify(asked), () => call('roster.list', asked));
  return (
    <>
      <Tools
        year={year}
        onYear={(next) => {
          setYear(next);
          setEnds([]);
        }}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setEnds([]);
        }}
        role={person.role}
      />
      {roster.error !== null && <Alert type="error" title={roster.error} showIcon />}
      <Table<RosterLine>
        size="small"
        rowKey="id"
        loading={roster.loading && roster.value === null}
        dataSource={[...(roster.value?.lines ?? [])]}
        pagination={false}
        footer={() => (
          <Pages value={roster.value} ends={ends} isSearch={filter.search !== ''} onTurn={setEnds} />
        )}
        columns={COLUMNS}
        onRow={(line) => ({ onClick: () => line.submission !== null && setOpen(line) })}
        rowClassName={(line) => (line.submission === null ? '' : 'bureau-openable')}
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

/** The last line of a page: the next one continues after it. */
type LastLine = Pick<RosterLine, 'group' | 'name'>;

interface PagesProps {
  readonly value: BureauOutputs['roster.list'] | null;
  /** The last lines of the pages before. */
  readonly ends: readonly LastLine[];
  readonly isSearch: boolean;
  readonly onTurn: (ends: readonly LastLine[]) => void;
}

function Pages({ value, ends, isSearch, onTurn }: PagesProps) {
  const { lines, more, total } = value ?? { lines: [], more: false, total: 0 };
  const last = lines.at(-1);
  const turn = () => last !== undefined && onTurn([...ends, { group: last.group, name: last.name }]);
  return (
    <div className="bureau-pages">
      <span>{isSearch && total === MOST_COUNTED ? `${total} 个以上` : `共 ${total} 个`}</span>
      <Button size="small" disabled={ends.length === 0} onClick={() => onTurn(ends.slice(0, -1))}>
        上一页
      </Button>
      <span>第 {ends.length + 1} 页</span>
      <Button size="small" disabled={!more} onClick={turn}>
        下一页
      </Button>
    </div>
  );
}

interface Filter {
  readonly search: string;
  readonly states: readonly State[];
}

interface ToolsProps {
  readonly year: number;
  readonly onYear: (year: number) => void;
  readonly filter: Filter;
  readonly onFilter: (filter: Filter) => void;
  readonly role: Role;
}

function Tools({ year, onYear, filter, onFilter, role }: ToolsProps) {
  const [taking, setTaking] = useState(false);
  const [combining, setCombining] = useState(false);
  const counts = useAsked(String(year), () => call('roster.counts', { year }));
  const counted = STATES.map((state) => ({ state, count: counts.value?.[state] ?? 0 }));
  return (
    <>
      <div className="bureau-tools">
        <YearInput year={year} onYear={onYear} />
        <Input.Search
          aria-label="查找单位"
          placeholder="查找单位"
          allowClear
          className="bureau-search"
          onChange={({ target }) => onFilter({ ...filter, search: target.value })}
        />
        <Select
          aria-label="状态"
          mode="multiple"
          placeholder="全部状态"
          className="bureau-states"
          value={[...filter.states]}
          onChange={(states) => onFilter({ ...filter, states })}
          options={counted.map(({ state, count }) => ({ value: state, label: `${state} ${count}` }))}
        />
        <span className="bureau-spacer" />
        {MAY_TAKE_FILES.includes(role) && (
          <>
            <Button onClick={() => setCombining(true)}>汇总…</Button>
            <Button href={downloadAddress(ALL_FILES, year)} title="每个单位最后一稿，按科室、单位放好">
              全部文件
            </Button>
          </>
        )}
        {role === '管理员' && <Button onClick={() => setTaking(true)}>导入名单</Button>}
      </div>
      <Typography.Paragraph type="secondary" className="bureau-counts">
        {counted.map(({ state, count }) => `${state} ${count}`).join('　')}
      </Typography.Paragraph>
      {taking && <TakeRoster year={year} onClose={() => setTaking(false)} />}
      {combining && <CombineGroup year={year} onClose={() => setCombining(false)} />}
    </>
  );
}

const COLUMNS = [
  { title: '科室', dataIndex: 'group', width: 120 },
  {
    title: '单位',
    dataIndex: 'name',
    render: (name: string, { submission }: RosterLine) =>
      submission === null ? (
        name
      ) : (
        <Button type="link" size="small">
          {name}
        </Button>
      ),
  },
  {
    title: '状态',
    dataIndex: 'state',
    width: 90,
    render: (state: State) => <Tag color={STATE_COLOURS[state]}>{state}</Tag>,
  },
  {
    title: '稿',
    dataIndex: 'version',
    width: 50,
    render: (version: number) => (version === 0 ? '' : version),
  },
  { title: '错误', dataIndex: 'errors', width: 60, align: 'right' as const },
  { title: '警告', dataIndex: 'warnings', width: 60, align: 'right' as const },
  {
    title: '收入总计（万元）',
    width: 140,
    align: 'right' as const,
    render: (_: unknown, { figures }: RosterLine) => moneyText(figures.收入总计),
  },
  {
    title: '三公决算（万元）',
    width: 140,
    align: 'right' as const,
    render: (_: unknown, { figures }: RosterLine) => moneyText(figures.三公决算数),
  },
  { title: '公开期限', dataIndex: 'due', width: 110 },
];
