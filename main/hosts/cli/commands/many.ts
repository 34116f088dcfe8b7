import type { App } from '#main/app';
import { packIn } from '#main/hosts/cli/bring-in';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { chooseReports, runMany } from '#main/hosts/cli/many/run-many';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { withExistingApp } from '#main/hosts/cli/with-app';
import { CORES } from '#main/pool';
import { rowItems } from '#shared/batch/row-items';
import {
  deleteWork,
  lastYearWork,
  movePackWork,
  nextYearWork,
  restoreWork,
  type Work,
} from '#shared/batch/works';
import type { BatchItem } from '#shared/desk/run-batch';

const OPTIONS = {
  db: { type: 'string' },
  all: { type: 'boolean' },
  where: { type: 'string' },
  pack: { type: 'string' },
  lose: { type: 'boolean' },
} as const;
type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];
const MOST_REPORTS = 10_000;

/** The work by its name on the command line. */
const ACTS: Readonly<Record<string, (app: App, values: Values) => Promise<Work>>> = {
  'next-year': async ({ dispatch }) => nextYearWork(dispatch),
  'last-year': async ({ dispatch }) => lastYearWork(dispatch),
  move: async (app, { pack, lose }) => {
    const id = await packIn(app, requireOption(pack, '--pack'));
    if (id === undefined) throw new UsageError('缺少 --pack');
    return movePackWork(app.dispatch, id, lose === true);
  },
  delete: async ({ dispatch }) => deleteWork(dispatch),
  restore: async ({ dispatch }) => restoreWork(dispatch),
};

/**
 * Works on many reports: those given by id, those that meet conditions, or all. Returns 1 if one failed, was not
 * begun, or needs attention.
 */
export async function manyCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, MOST_REPORTS);
  const [name = '', ...ids] = positionals;
  const act = Object.hasOwn(ACTS, name) ? ACTS[name] : undefined;
  if (act === undefined) throw new UsageError(`many 之后应是：${Object.keys(ACTS).join('、')}`);
  return withExistingApp(requireOption(values.db, '--db'), async (app) => {
    const items = await chosen(app, name === 'restore', ids, values);
    const work = await act(app, values);
    const { made, failures, left } = await runMany(items, CORES, work);
    for (const { id, name: report, value } of made) console.log([id, report, value.say ?? '完成'].join('\t'));
    console.log(`完成 ${made.length} 份，失败 ${failures.length} 份，没有做 ${left.length} 份`);
    const isOpen = failures.length + left.length > 0 || made.some(({ value }) => value.say !== null);
    return isOpen ? EXIT.findings : EXIT.done;
  });
}

/** The requested reports, from the list or from the deleted ones. */
async function chosen(
  app: App,
  deleted: boolean,
  ids: readonly string[],
  { all, where }: Values,
): Promise<readonly BatchItem[]> {
  if (ids.length === 0 && all !== true && where === undefined)
    throw new UsageError('请给出报表的编号，或 --where 条件，或 --all');
  if (!deleted && ids.length === 0) return chooseReports(app, where);
  if (deleted && where !== undefined) throw new UsageError('找回已删除的报表，请给出编号或 --all');
  const rows = must(await app.dispatch(deleted ? 'reports.deleted' : 'reports.list', {}));
  const items = rowItems(rows);
  if (all === true) return items;
  return ids.map((id) => {
    const found = items.find((item) => item.id === id);
    if (found === undefined) throw new UsageError(`没有编号为“${id}”的报表，请用 list 查看`);
    return found;
  });
}
