import { Alert, Button, Input, InputNumber, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import { MAY_TAKE_FILES } from '#shared/bureau/methods';
import type { RosterLine } from '#shared/bureau/records';
import type { Person, Role } from '#shared/bureau/roles';
import { STATES, type State } from '#shared/bureau/states';
import { CombineGroup } from './CombineGroup.tsx';
import { SubmissionDrawer } from './SubmissionDrawer.tsx';
import { call } from './service/call.ts';
import { moneyText, STATE_COLOURS, thisYear } from './service/display.ts';
import { useAsked } from './service/useAsked.ts';
import { TakeRoster } from './TakeRoster.tsx';

const PAGE = 50;

/** The units that must publish, their states, and links to their submissions. */
export function RosterPage({ person }: { readonly person: Person }) {
  const [year, setYear] = useState(thisYear);
  const [filter, setFilter] = useState<Filter>({ search: '', states: [] });
  const [page, setPage] = useState(1);
  const [open, setOpen] = useState<RosterLine | null>(null);
  const asked = { year, ...filter, states: [...filter.states], offset: (page - 1) * PAGE, limit: PAGE };
  const roster = useAsked(JSON.stringify(asked), () => call('roster.list', asked));
  return (
    <>
      <Tools
        year={year}
        onYear={setYear}
        filter={filter}
        onFilter={(next) => {
          setFilter(next);
          setPage(1);
        }}
        role={person.role}
      />
      {roster.error !== null && <Alert type="error" title={roster.error} showIcon />}
      <Table<RosterLine>
        size="small"
        rowKey="id"
        loading={roster.loading && roster.value === null}
        dataSource={[...(roster.value?.lines ?? [])]}
        pagination={{
          current: page,
          pageSize: PAGE,
          total: roster.value?.total ?? 0,
          onChange: setPage,
          showSizeChanger: false,
          showTotal: (total) => `共 ${total} 个`,
        }}
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
        <InputNumber
          aria-label="年度"
          value={year}
          min={2000}
          max={2100}
          onChange={(next) => onYear(next ?? year)}
          suffix="年度"
        />
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
            <Button href={`/files.zip?year=${year}`} title="每个单位最后一稿，按科室、单位放好">
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
    render: (_: unknown, { figures }: RosterLine) => moneyText(figures.三公决算),
  },
  { title: '公开期限', dataIndex: 'due', width: 110 },
];
