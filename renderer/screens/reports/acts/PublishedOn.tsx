import { App, Button, DatePicker, Modal } from 'antd';
import dayjs, { type Dayjs } from 'dayjs';
import { useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { DeskRow } from '#shared/api/desk';

/** Records the day on which reports were published, or removes it. */
export function PublishedOn(props: {
  readonly reports: readonly DeskRow[];
  readonly onClose: () => void;
  readonly onDone: () => void;
}) {
  const { reports } = props;
  const { call } = useBridge();
  const { message } = App.useApp();
  const [day, setDay] = useState<Dayjs | null>(() => dayjs(reports[0]?.publishedOn ?? undefined));
  const keep = async (on: string | null) => {
    for (const { id } of reports) {
      const kept = await call('desk.published', { report: id, on });
      if (!kept.ok) return void message.error(kept.error.message);
    }
    props.onDone();
  };
  return (
    <Modal
      title={`已公开：${reports.length} 份报表`}
      open
      onCancel={props.onClose}
      footer={[
        <Button
          key="back"
          disabled={reports.every(({ publishedOn }) => publishedOn === null)}
          onClick={() => keep(null)}
        >
          没有公开
        </Button>,
        <Button
          key="keep"
          type="primary"
          disabled={day === null}
          onClick={() => keep(day?.format('YYYY-MM-DD') ?? null)}
        >
          记下
        </Button>,
      ]}
    >
      <DatePicker aria-label="公开日期" value={day} onChange={setDay} />
      <p className="quiet">
        记下在门户网站上公开的日期，公开的是报表现在的样子；以后又改了，状态里写明“后有改动”。
      </p>
    </Modal>
  );
}
