import { Alert, App, Button, Input, InputNumber, Modal, Select, Table, Tag, Typography } from 'antd';
import { useState } from 'react';
import type { RosterLine } from '#shared/bureau/records';
import type { Person } from '#shared/bureau/roles';
import { STATES, type State } from '#shared/bureau/states';
import { SubmissionDrawer } from './SubmissionDrawer.tsx';
import { call } from './service/call.ts';
import { moneyText, STATE_COLOURS, thisYear } from './service/display.ts';
import { readRosterText } from './service/roster-text.ts';
import { useAsked } from './service/useAsked.ts';

const PAGE = 50;

/** Who has to publish, how far each has come, and the way to what each handed in. */
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
        mayTake={person.role === '管理员'}
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
  readonly mayTake: boolean;
}

function Tools({ year, onYear, filter, onFilter, mayTake }: ToolsProps) {
  const [taking, setTaking] = useState(false);
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
        {mayTake && <Button onClick={() => setTaking(true)}>导入名单</Button>}
      </div>
      <Typography.Paragraph type="secondary" className="bureau-counts">
        {counted.map(({ state, count }) => `${state} ${count}`).join('　')}
      </Typography.Paragraph>
      {taking && <TakeRoster year={year} onClose={() => setTaking(false)} />}
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

function TakeRoster({ year, onClose }: { readonly year: number; readonly onClose: () => void }) {
  const { message } = App.useApp();
  const [text, setText] = useState('');
  const [busy, setBusy] = useState(false);
  const take = async () => {
    const read = readRosterText(text);
    if (!read.ok) return void message.error(read.error.message);
    setBusy(true);
    const taken = await call('roster.take', { year, units: [...read.value] });
    setBusy(false);
    if (!taken.ok) return void message.error(taken.error.message);
    message.success(`新增 ${taken.value.added} 个单位，更新 ${taken.value.changed} 个`);
    onClose();
  };
  return (
    <Modal
      open
      title={`${year} 年度的名单`}
      okText="导入"
      onOk={() => void take()}
      onCancel={onClose}
      confirmLoading={busy}
    >
      <Typography.Paragraph>
        在 Excel 中依次排好四列：单位、主管部门、科室、批复日期，复制后粘贴在这里。
      </Typography.Paragraph>
      <Input.TextArea
        aria-label="名单"
        rows={12}
        value={text}
        onChange={({ target }) => setText(target.value)}
        autoFocus
      />
    </Modal>
  );
}
