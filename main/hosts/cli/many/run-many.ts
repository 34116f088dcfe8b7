import type { App } from '#main/app';
import { must, UsageError } from '#main/hosts/cli/exit';
import type { DeskRow } from '#shared/api/desk';
import { type RowItem, rowItems } from '#shared/batch/row-items';
import { type BatchItem, type BatchOutcome, runBatch, sayRemaining } from '#shared/desk/run-batch';
import { stateOf } from '#shared/desk/state';
import { meets, readWhere } from '#shared/desk/where';
import type { Result } from '#shared/result';

export type ChosenReport = RowItem<DeskRow>;

/** The reports of a data file that meet the typed conditions; all of them without conditions. */
export async function chooseReports(
  app: App,
  where: string | undefined,
  mayBeNone = false,
): Promise<readonly ChosenReport[]> {
  const asked = must(readWhere(where ?? ''));
  const rows = must(await app.dispatch('desk.list', {}));
  const names = new Map(rows.map(({ id, 部门 }) => [id, 部门]));
  const chosen = rows.filter((row) =>
    meets({ ...row, state: stateOf(row), whole: names.get(row.whole ?? '') ?? null }, asked),
  );
  if (chosen.length === 0 && !mayBeNone) throw new UsageError('没有符合条件的报表，请用 list 查看');
  const ids = new Set(chosen.map(({ id }) => id));
  // named among all reports, so that a name does not depend on which were requested
  return rowItems(rows).filter(({ id }) => ids.has(id));
}

/**
 * Runs the same work on many items, several at once, with progress on standard error. The first Ctrl+C lets items
 * in progress finish and skips the rest; failures are listed at the end.
 */
export async function runMany<I extends BatchItem, T>(
  items: readonly I[],
  workers: number,
  work: (item: I) => Promise<Result<T>>,
): Promise<BatchOutcome<T>> {
  let stopped = false;
  const stop = () => {
    stopped = true;
    console.error('正在停下：做完手上的就结束');
  };
  process.once('SIGINT', stop);
  let said = performance.now();
  try {
    const outcome = await runBatch(items, work, {
      workers,
      now: () => performance.now(),
      stopped: () => stopped,
      progress: ({ done, total, remainingMs }) => {
        if (performance.now() - said < SAID_EVERY_MS || remainingMs === null) return;
        said = performance.now();
        console.error(`${done}/${total}，还要${sayRemaining(remainingMs)}`);
      },
    });
    for (const { name, why } of outcome.failures) console.error(`失败 ${name}：${why}`);
    if (outcome.left.length > 0) console.error(`还有 ${outcome.left.length} 份没有做，再运行一次接着做`);
    return outcome;
  } finally {
    process.off('SIGINT', stop);
  }
}

const SAID_EVERY_MS = 3_000;
