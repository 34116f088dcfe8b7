import type { DeskRow } from '#shared/api/desk';
import type { Call, Folders } from '#shared/api/transport';
import { exportLine } from '#shared/desk/export-line';
import type { BatchItem } from '#shared/desk/run-batch';
import { EDITIONS, isDraft } from '#shared/publication/editions/edition';
import { safeFileName } from '#shared/publication/editions/file-name';
import type { FileKind } from '#shared/publication/editions/kinds';
import { failure, success } from '#shared/result';
import type { Batch } from './batch.ts';

/** A report as named in a batch. */
export interface RowItem extends BatchItem {
  readonly row: DeskRow;
}

/** Reports by name and year; also by pack if two would have the same name. */
export function rowItems(rows: readonly DeskRow[]): readonly RowItem[] {
  const named = rows.map((row) => ({ row, name: `${row.部门}${row.年度}年度` }));
  const times = new Map<string, number>();
  for (const { name } of named) times.set(name, (times.get(name) ?? 0) + 1);
  return named.map(({ row, name }) => ({
    id: row.id,
    name: times.get(name) === 1 ? name : `${name}（${row.pack}）`,
    row,
  }));
}

type Work = Batch['work'];

/** Checks a report; returns what was found. */
export function checkWork(call: Call): Work {
  return async ({ id }) => {
    const counted = await call('desk.renew', { report: id });
    if (!counted.ok) return counted;
    const { errors, warnings, todo } = counted.value;
    const clean = errors + warnings + todo === 0;
    return success(clean ? null : `错误 ${errors}，警告 ${warnings}，待填 ${todo}`);
  };
}

/** Creates the report of the following year; returns the 科目 that no longer exist. */
export function nextYearWork(call: Call): Work {
  return async ({ id }) => {
    const made = await call('reports.nextYear', { report: id });
    if (!made.ok) return made;
    const { 年度, dropped } = made.value;
    const codes = dropped.map(({ code, name }) => `${code} ${name}`).join('、');
    return success(dropped.length === 0 ? null : `${年度}年度的科目里已没有：${codes}`);
  };
}

export function lastYearWork(call: Call): Work {
  return async ({ id }) => {
    const taken = await call('lastYear.take', { report: id });
    return taken.ok ? success(null) : taken;
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
    return success(lost.length === 0 ? null : `${lost.length} 个填列的数没有了：${places}`);
  };
}

/**
 * The target of a batch's files: subfolders of one folder, or one archive after the other if there are no
 * folders.
 */
export type ExportPlace =
  | { readonly kind: 'folder'; readonly path: string; readonly save: Folders['save'] }
  | { readonly kind: 'archives'; readonly save: (filename: string, base64: string) => Promise<unknown> };

/** Exports both editions; says if they are drafts. */
export function exportWork(
  call: Call,
  kinds: readonly FileKind[],
  place: ExportPlace,
): (item: RowItem) => ReturnType<Work> {
  return async ({ id, name, row }) => {
    const asked = { report: id, kinds: [...kinds], editions: [...EDITIONS], run: crypto.randomUUID() };
    const made = await call('publish.set', { ...asked, zip: place.kind === 'archives' });
    if (!made.ok) return made;
    if (made.value === null) throw new Error('an export that nobody cancelled');
    const { files, open } = made.value;
    if (place.kind === 'archives')
      for (const { filename, base64 } of files) await place.save(filename, base64);
    else {
      const folder = safeFileName(name);
      const below = files.map(({ filename, base64 }) => ({ filename: `${folder}/${filename}`, base64 }));
      const saved = await place.save(place.path, below, [folder], exportLine(id, row.sum, kinds));
      if (!saved.ok) return saved;
    }
    const kept = await call('desk.exported', { report: id });
    if (!kept.ok) return kept;
    return success(isDraft(open) ? `有错误 ${open.errors}、待填 ${open.todo}，印有“草稿”` : null);
  };
}
