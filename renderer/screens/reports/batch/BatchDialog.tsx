import { App, Button, Modal, Progress, Table } from 'antd';
import { useAskBeforeClosing } from '#renderer/navigation/useAskBeforeClosing.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import { copyText } from '#renderer/services/copy-text.ts';
import { sayRemaining } from '#shared/desk/run-batch';
import { type BatchLine, linesOf, textOf, undoing } from './batch.ts';
import type { BatchRunner, RunningBatch } from './useBatch.ts';

/** The progress of a batch with a stop button; then its outcome as a table. */
export function BatchDialog({ runner }: { readonly runner: BatchRunner }) {
  const { running } = runner;
  useAskBeforeClosing(
    running !== null && running.outcome === null,
    (running?.outcome?.failures.length ?? 0) > 0,
  );
  if (running === null) return null;
  const { batch, outcome } = running;
  return (
    <Modal
      open
      title={batch.title}
      width={860}
      closable={outcome !== null}
      keyboard={outcome !== null}
      mask={{ closable: false }}
      onCancel={runner.close}
      footer={
        outcome === null ? (
          <StopButton runner={runner} running={running} />
        ) : (
          <Ended runner={runner} running={running} />
        )
      }
    >
      {outcome === null ? <Under running={running} /> : <Became running={running} />}
    </Modal>
  );
}

function Under({ running: { progress, stopping } }: { readonly running: RunningBatch }) {
  const { done, total, doing, failures, remainingMs } = progress;
  const said = [
    `${done}/${total}`,
    ...(remainingMs === null ? [] : [`还要${sayRemaining(remainingMs)}`]),
    ...(failures.length > 0 ? [`失败 ${failures.length}`] : []),
  ];
  return (
    <>
      <Progress percent={total === 0 ? 100 : Math.floor((done / total) * 100)} status="active" />
      <p role="status">{stopping ? '正在停下：做完手上的就结束' : said.join('，')}</p>
      <p className="quiet batch-doing">{doing.length > 0 ? `正在做：${doing.join('、')}` : ''}</p>
    </>
  );
}

function StopButton({ runner, running }: { readonly runner: BatchRunner; readonly running: RunningBatch }) {
  return (
    <Button disabled={running.stopping} onClick={runner.stop}>
      停下
    </Button>
  );
}

function Became({ running: { outcome } }: { readonly running: RunningBatch }) {
  if (outcome === null) return null;
  const { made, failures, left } = outcome;
  const lines = linesOf(outcome);
  return (
    <>
      <p role="status">{`做完 ${made.length} 份，失败 ${failures.length} 份，没有做 ${left.length} 份。`}</p>
      {lines.length > 0 && (
        <Table<BatchLine>
          virtual
          rowKey="id"
          size="small"
          pagination={false}
          scroll={{ x: 800, y: 320 }}
          dataSource={[...lines]}
          columns={[
            { title: '名称', dataIndex: 'name', width: 240 },
            { title: '结果', dataIndex: 'became', width: 90 },
            {
              title: '原因',
              dataIndex: 'why',
              width: 480,
              render: (why: string) => <span title={why}>{why}</span>,
            },
          ]}
        />
      )}
    </>
  );
}

function Ended({ runner, running }: { readonly runner: BatchRunner; readonly running: RunningBatch }) {
  const { outcome, batch } = running;
  const { call, host } = useBridge();
  const { message } = App.useApp();
  if (outcome === null) return null;
  const lines = linesOf(outcome);
  const again = outcome.failures.length + outcome.left.length;
  const back = undoing(batch, outcome);
  const copy = () => {
    if (copyText(textOf(lines))) message.success('已复制，可以贴到 Excel');
    else message.error('没有复制成，请用“存为 Excel”');
  };
  const save = async () => {
    const table = lines.map(({ name, became, why }) => ({ name, became, why: why.slice(0, 5_000) }));
    const made = await call('desk.outcome', { title: batch.title, lines: table });
    if (!made.ok) return void message.error(made.error.message);
    const saved = await host.saveFile(made.value.filename, made.value.base64);
    if (!saved.ok) message.error(saved.error.message);
    else if (saved.value !== null) message.success(`已保存：${saved.value.path}`);
  };
  return (
    <>
      {lines.length > 0 && <Button onClick={copy}>复制</Button>}
      {lines.length > 0 && <Button onClick={save}>存为 Excel</Button>}
      {back !== null && (
        <Button onClick={() => runner.start(back)}>{`撤销这 ${back.items.length} 份`}</Button>
      )}
      {again > 0 && <Button onClick={runner.goOn}>{`接着做余下的 ${again} 份`}</Button>}
      <Button type="primary" onClick={runner.close}>
        知道了
      </Button>
    </>
  );
}
