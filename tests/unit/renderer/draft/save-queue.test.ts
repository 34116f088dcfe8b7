import { describe, expect, it } from 'vitest';
import { SaveQueue, type SaveState } from '#renderer/draft/save-queue.ts';
import type { Write } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';

const write: Write = { kind: 'remark', remark: '甲' };

/** A queue whose calls are completed by the test. */
function underHand() {
  const states: SaveState[] = [];
  const refused: string[][] = [];
  const queue = new SaveQueue(
    (state) => states.push(state),
    (...told) => refused.push(told),
  );
  const waiting: ((answer: Result<unknown>) => void)[] = [];
  const sent: string[] = [];
  const send = (name: string) => () => {
    sent.push(name);
    return new Promise<Result<unknown>>((answer) => waiting.push(answer));
  };
  const answer = async (result: Result<unknown> = success(null)) => {
    waiting.shift()?.(result);
    await new Promise((settled) => setTimeout(settled));
  };
  return { queue, states, refused, sent, send, answer };
}

describe('the save queue', () => {
  it('the save queue sends one edit after the other and reports when all are saved', async () => {
    const { queue, sent, send, answer, states } = underHand();
    queue.add({ unsaved: '第一格：1', writes: [write], send: send('一') });
    queue.add({ unsaved: '第二格：1', writes: [write], send: send('二') });
    expect([sent, queue.pending().length]).toEqual([['一'], 2]);
    await answer();
    expect([sent, queue.pending().length]).toEqual([['一', '二'], 1]);
    await answer();
    expect([queue.isEmpty, states.at(-1)?.kind]).toEqual([true, 'saved']);
  });

  it('the save queue keeps an edit that could not be written until it is retried', async () => {
    const { queue, sent, send, answer, states } = underHand();
    queue.add({ unsaved: '第一格：1', writes: [write], send: send('一') });
    await answer(failure('storage', '磁盘已满'));
    expect([queue.isEmpty, states.at(-1)]).toEqual([false, { kind: 'failed', message: '磁盘已满' }]);
    expect(await queue.run(async () => success(null))).toMatchObject({ ok: false });
    void queue.retry();
    await answer();
    expect([sent, queue.isEmpty]).toEqual([['一', '一'], true]);
  });

  it('the save queue reports and drops a refused edit, and continues', async () => {
    const { queue, refused, sent, send, answer } = underHand();
    queue.add({ unsaved: '第一格：1', writes: [write], send: send('一') });
    queue.add({ unsaved: '第二格：1', writes: [write], send: send('二') });
    await answer(failure('missing', '没有这一格'));
    expect([refused, sent]).toEqual([[['没有这一格', '第一格：1']], ['一', '二']]);
  });

  it('an edit that meets a defect does not block the save queue: it is reported with its content, and dropped', async () => {
    const { queue, refused, sent, send, answer, states } = underHand();
    queue.add({ unsaved: '第一格：1', writes: [write], send: send('一') });
    await answer(failure('internal', '软件内部出错'));
    expect([queue.isEmpty, states.at(-1)?.kind]).toEqual([true, 'saved']);
    expect(refused).toEqual([['软件内部出错', '第一格：1']]);
    queue.add({ unsaved: '第二格：1', writes: [write], send: send('二') });
    await answer();
    expect([sent, queue.isEmpty]).toEqual([['一', '二'], true]);
  });

  it('the save queue reports when it is idle, and whether all is saved', async () => {
    const { queue, send, answer } = underHand();
    expect(await queue.settled()).toBe(true);
    queue.add({ unsaved: '第一格：1', writes: [write], send: send('一') });
    queue.add({ unsaved: '第二格：1', writes: [write], send: send('二') });
    const settled = queue.settled();
    await answer();
    await answer(failure('storage', '磁盘已满'));
    expect(await settled).toBe(false);
    expect(await queue.settled()).toBe(false);
    void queue.retry();
    const again = queue.settled();
    await answer();
    expect(await again).toBe(true);
  });

  it('the save queue runs work between the edits before and after it', async () => {
    const { queue, sent, send, answer } = underHand();
    queue.add({ unsaved: '第一格：1', writes: [], send: send('一') });
    const run = queue.run(async () => {
      sent.push('撤销');
      return success('撤销');
    });
    queue.add({ unsaved: '第二格：1', writes: [write], send: send('二') });
    expect(sent).toEqual(['一']);
    await answer();
    expect([await run, sent]).toEqual([success('撤销'), ['一', '撤销', '二']]);
    await answer();
  });
});
