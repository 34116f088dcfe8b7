import { labelOf } from '#shared/edits/describe';
import type { EditOf } from '#shared/edits/edit';
import type { Edited, Planned } from '#shared/edits/planned';
import { factKind } from '#shared/narrative/facts/facts';
import { tableOf } from '#shared/report/report';
import { applyWrites } from '#shared/report/writes/apply-writes';
import { changeWords } from '#shared/report/writes/change-words';
import type { Write } from '#shared/report/writes/write';
import { failure, type Result, success } from '#shared/result';
import { findTable } from '#shared/tables/find-table';

/** Plans one write that needs no further decision, labelled by what it changes. */
export function planWrite(write: Write, { report }: Edited): Result<Planned> {
  const [done = { write, inverse: write }] = applyWrites(report, [write]).done;
  return success({ label: labelOf(done, report.单位), writes: [write] });
}

export function planFact({ key, value }: EditOf<'fact'>, of: Edited): Result<Planned> {
  if (factKind(key) === null) return failure('input', `没有名为“${key}”的补充数据，请刷新后重试`);
  return planWrite({ kind: 'fact', key, value }, of);
}

/** Texts equal to the template's are not kept. */
export function planWords({ table, words }: EditOf<'words'>, of: Edited): Result<Planned> {
  const { title, note, emptyNote } = findTable(of.pack, table);
  const template = { 标题: title, 注: note, 说明: emptyNote };
  const after = changeWords(tableOf(of.report.tables, table).printed, words, template);
  return success({
    label: `修改表中文字 ${table} ${Object.keys(words).join('、')}`,
    writes: [{ kind: 'words', table, words: after }],
  });
}
