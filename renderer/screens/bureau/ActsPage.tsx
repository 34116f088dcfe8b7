import { App, Button, Table } from 'antd';
import { useState } from 'react';
import type { ActRecord } from '#shared/bureau/records';
import { call } from './service/call.ts';
import { timeText } from './service/display.ts';
import { useAsked } from './service/useAsked.ts';

const PAGE = 50;
const COLUMNS = [
  { title: '序号', dataIndex: 'seq', width: 80 },
  { title: '时间', dataIndex: 'at', width: 180, render: timeText },
  { title: '谁', dataIndex: 'who', width: 160 },
  { title: '做了什么', dataIndex: 'act', width: 140 },
  { title: '内容', dataIndex: 'detail' },
];

/** The audit log, and the proof that no entry was changed. */
export function ActsPage() {
  const { message } = App.useApp();
  const [page, setPage] = useState(1);
  const asked = { offset: (page - 1) * PAGE, limit: PAGE };
  const acts = useAsked(String(page), () => call('acts.list', asked));
  const verify = async () => {
    const verified = await call('acts.verify', {});
    if (!verified.ok) message.error(verified.error.message);
    else if (verified.value.broken === null)
      message.success(`${verified.value.entries} 条记录首尾相接，没有改动`);
    else message.error(`第 ${verified.value.broken} 条起对不上，记录被改动过`);
  };
  return (
    <>
      <div className="bureau-tools">
        <Button onClick={() => void verify()}>核对记录</Button>
      </div>
      <Table<ActRecord>
        size="small"
        rowKey="seq"
        columns={COLUMNS}
        dataSource={[...(acts.value?.acts ?? [])]}
        pagination={{
          current: page,
          pageSize: PAGE,
          total: acts.value?.total ?? 0,
          onChange: setPage,
          showSizeChanger: false,
        }}
      />
    </>
  );
}
