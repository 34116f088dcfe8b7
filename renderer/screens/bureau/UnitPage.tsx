import { Alert, App, Button, Progress, Tag, Typography } from 'antd';
import { useRef, useState } from 'react';
import type { Person } from '#shared/bureau/roles';
import { SubmissionDrawer } from './SubmissionDrawer.tsx';
import { call } from './service/call.ts';
import { STATE_COLOURS, thisYear } from './service/display.ts';
import { handIn } from './service/hand-in.ts';
import { useAsked } from './service/useAsked.ts';
import { YearInput } from './YearInput.tsx';

/** A unit's own page: hand in, and see the results of the check and the officer's remarks. */
export function UnitPage({ person }: { readonly person: Person }) {
  const { message } = App.useApp();
  const [year, setYear] = useState(thisYear);
  const [share, setShare] = useState<number | null>(null);
  const [open, setOpen] = useState(false);
  const picker = useRef<HTMLInputElement>(null);
  const roster = useAsked(String(year), () => call('roster.list', { year }));
  const line = roster.value?.lines[0];
  const send = async (file: File | undefined) => {
    if (file === undefined) return;
    setShare(0);
    const sent = await handIn(file, year, setShare);
    setShare(null);
    if (sent.ok) message.success('已上报，正在检查');
    else message.error(sent.error.message);
  };
  return (
    <section className="bureau-unit">
      <Typography.Title level={4}>{line?.name ?? person.name}</Typography.Title>
      <YearInput year={year} onYear={setYear} />
      {roster.value !== null && line === undefined && (
        <Alert type="warning" title={`${year} 年度的名单里还没有本单位，请与财政局联系`} showIcon />
      )}
      {line !== undefined && (
        <>
          <p>
            <Tag color={STATE_COLOURS[line.state]}>{line.state}</Tag>
            {line.due !== null && `公开期限 ${line.due}`}
          </p>
          <input
            ref={picker}
            type="file"
            hidden
            aria-label="上报的文件"
            onChange={({ target }) => {
              void send(target.files?.[0]);
              target.value = '';
            }}
          />
          <Button type="primary" disabled={share !== null} onClick={() => picker.current?.click()}>
            选择文件上报
          </Button>
          {line.submission !== null && <Button onClick={() => setOpen(true)}>查看检查结果和意见</Button>}
          {share !== null && <Progress percent={Math.round(share * 100)} />}
          <Typography.Paragraph type="secondary">
            移交文件（.jsgk）、Word、PDF、Excel 都可以；同一个文件传两次只算一次。
          </Typography.Paragraph>
        </>
      )}
      {open && line !== undefined && (
        <SubmissionDrawer
          unit={line.id}
          name={line.name}
          year={year}
          person={person}
          onClose={() => setOpen(false)}
        />
      )}
    </section>
  );
}
