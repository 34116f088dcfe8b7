import type { BroughtIn } from '#shared/api/desk';
import type { Call, PickedFile } from '#shared/api/transport';
import type { BatchItem } from '#shared/desk/run-batch';
import { failure, type Result, success } from '#shared/result';

/** The outcome of work on one item. */
export interface Done {
  /** A sentence if something about it needs attention. */
  readonly say: string | null;
  /** It existed already: nothing was done. */
  readonly stood?: true;
  /** Undoes the work; absent if nothing was written. */
  readonly undo?: () => Promise<Result<unknown>>;
}

/** Works on one item, through the services alone. */
export type Work<I extends BatchItem = BatchItem> = (item: I) => Promise<Result<Done>>;

/** Checks a report; returns what was found. */
export function checkWork(call: Call): Work {
  return async ({ id }) => {
    const counted = await call('desk.renew', { report: id });
    if (!counted.ok) return counted;
    const { errors, warnings, todo } = counted.value;
    const clean = errors + warnings + todo === 0;
    return success({ say: clean ? null : `错误 ${errors}，警告 ${warnings}，待填 ${todo}` });
  };
}

/** Creates the report of the following year; returns the 科目 that no longer exist. */
export function nextYearWork(call: Call): Work {
  return async ({ id }) => {
    const made = await call('reports.nextYear', { report: id });
    if (!made.ok) return made;
    const { report, 年度, dropped } = made.value;
    const codes = dropped.map(({ code, name }) => `${code} ${name}`).join('、');
    const say = dropped.length === 0 ? null : `${年度}年度的科目里已没有：${codes}`;
    return success({ say, undo: () => call('reports.delete', { report }) });
  };
}

/** Takes over the figures of last year's report. */
export function lastYearWork(call: Call): Work {
  return async ({ id }) => {
    const taken = await call('lastYear.take', { report: id });
    if (!taken.ok) return taken;
    const { changed, kept } = taken.value;
    const say = kept === 0 ? null : `${kept} 个手工填的与上年报表不同，没有动`;
    return changed ? done(call, id, say) : success({ say: say ?? '没有可取的，没有变化' });
  };
}

/** Moves a report to another pack; if entered figures would be lost, only with permission. */
export function movePackWork(call: Call, pack: string, mayLose: boolean): Work {
  return async ({ id }) => {
    const look = await call('reports.previewMove', { report: id, pack });
    if (!look.ok) return look;
    const lost = look.value.misfits.filter(({ entered, after }) => entered && after === null);
    const places = lost.map(({ place, before }) => `${place} ${before}`).join('；');
    if (lost.length > 0 && !mayLose)
      return failure('conflict', `有 ${lost.length} 个填列的数在新模板里没有位置，没有换：${places}`);
    const moved = await call('reports.move', { report: id, pack });
    if (!moved.ok) return moved;
    return done(call, id, lost.length === 0 ? null : `${lost.length} 个填列的数没有了：${places}`);
  };
}

/** Deletes a report, which can be restored. */
export function deleteWork(call: Call): Work {
  return async ({ id }) => {
    const deleted = await call('reports.delete', { report: id });
    if (!deleted.ok) return deleted;
    return success({ say: null, undo: () => call('reports.restore', { report: id }) });
  };
}

/** Restores a deleted report. */
export function restoreWork(call: Call): Work {
  return async ({ id }) => {
    const restored = await call('reports.restore', { report: id });
    return restored.ok ? success({ say: null }) : restored;
  };
}

/** The outcome of importing the files of one department. */
export type Imported = Done & { readonly made: BroughtIn };

/**
 * Imports one department; returns what was not understood. An existing report is unchanged. With `partial`, a
 * document is imported even if parts of it were not understood.
 */
export function importWork<I extends BatchItem>(
  call: Call,
  read: (item: I) => Promise<Result<readonly PickedFile[]>>,
  partial: boolean,
): (item: I) => Promise<Result<Imported>> {
  return async (item) => {
    const files = await read(item);
    if (!files.ok) return files;
    const brought = await call('desk.bringIn', { files: [...files.value], partial, name: item.name });
    if (!brought.ok) return brought;
    const made = brought.value;
    const { report, 部门, 年度, isNew, unread } = made;
    if (!isNew) return success({ say: `“${部门}”${年度}年度的报表已经有了，没有导入`, stood: true, made });
    const say = unread.length === 0 ? null : `有 ${unread.length} 处没有读懂或要核实：${unread.join('；')}`;
    return success({ say, made, undo: () => call('reports.delete', { report }) });
  };
}

/** The outcome of a step; it can be undone as long as it is the last one of its report. */
async function done(call: Call, report: string, say: string | null): Promise<Result<Done>> {
  const made = await call('history.next', { report });
  const step = made.ok ? made.value.undo : null;
  const undo = async () => {
    const now = await call('history.next', { report });
    if (!now.ok) return now;
    if (now.value.undo !== step) return failure('conflict', '后来又改过，没有撤销；打开报表可以逐步撤销');
    return call('history.undo', { report });
  };
  return success({ say, undo });
}
