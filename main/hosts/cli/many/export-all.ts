import { mkdir } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import type { App } from '#main/app';
import { EXIT, UsageError } from '#main/hosts/cli/exit';
import { addToRecord, readRecord, saveFiles } from '#main/hosts/files/save-file';
import { newId } from '#main/hosts/new-id';
import { CORES } from '#main/pool';
import type { Input } from '#shared/api/contract';
import { exportLine } from '#shared/desk/export-line';
import { isDraft } from '#shared/publication/editions/edition';
import { safeFileName } from '#shared/publication/editions/file-name';
import { FILE_KINDS, type FileKind, WHOLE_SET } from '#shared/publication/editions/kinds';
import { success } from '#shared/result';
import { type ChosenReport, chooseReports, runMany } from './run-many.ts';

type Asked = Omit<Input<'publish.set'>, 'report' | 'run' | 'zip' | 'kinds'>;

/**
 * Exports every report that meets the conditions, each into its own folder, several at once. Skips reports
 * already exported in their current state; exit code 1 if one failed, was skipped by a stop, or is a draft.
 */
export async function exportAll(
  app: App,
  folder: string,
  {
    where,
    kinds,
    asked,
  }: { readonly where: string | undefined; readonly kinds: readonly FileKind[]; readonly asked: Asked },
): Promise<number> {
  const out = resolve(folder);
  await mkdir(out, { recursive: true }).catch(() => undefined);
  const record = new Set(await readRecord(out));
  const lineOf = ({ id, row }: ChosenReport) => exportLine(id, row.sum, [kinds, asked]);
  const chosen = await chooseReports(app, where);
  const open = chosen.filter((item) => !record.has(lineOf(item)));
  if (open.length < chosen.length)
    console.log(`${chosen.length - open.length} 份已经导出过、没有变化，不再导出`);
  const work = async (item: ChosenReport) => {
    const { id, name } = item;
    const made = await app.dispatch('publish.set', {
      ...asked,
      kinds: [...kinds],
      report: id,
      run: newId(),
      zip: false,
    });
    if (!made.ok) return made;
    if (made.value === null) throw new Error('an export that nobody cancelled');
    const files = made.value.files.map(({ filename, base64 }) => ({
      filename,
      bytes: Buffer.from(base64, 'base64'),
    }));
    const place = join(out, safeFileName(name));
    await mkdir(place, { recursive: true }).catch(() => undefined);
    const saved = await saveFiles(
      place,
      files,
      files.map(({ filename }) => filename),
    );
    if (!saved.ok) return saved;
    await addToRecord(out, lineOf(item));
    if (asked.editions?.includes('公开版')) await app.dispatch('desk.exported', { report: id });
    return success(isDraft(made.value.open));
  };
  const { made, failures, left } = await runMany(open, CORES, work);
  const drafts = made.filter(({ value }) => value).length;
  console.log(
    `已导出 ${made.length} 份，失败 ${failures.length} 份，没有做 ${left.length} 份${drafts > 0 ? `；其中 ${drafts} 份有错误或待填，印有“草稿”` : ''}`,
  );
  return failures.length + left.length + drafts > 0 ? EXIT.findings : EXIT.done;
}

/** Kinds of files as typed: `word,excel`; the whole set if empty. */
export function readKinds(text: string | undefined): readonly FileKind[] {
  if (text === undefined) return WHOLE_SET;
  return text.split(/[,，]/).map((name) => {
    const kind = FILE_KINDS.find((each) => each === name.trim());
    if (kind === undefined) throw new UsageError(`--kinds 没有“${name}”，可以是：${FILE_KINDS.join('、')}`);
    return kind;
  });
}

/** Checks every report that meets the conditions, several at once, and stores the counts. */
export async function checkAll(app: App, where: string | undefined, json: boolean): Promise<number> {
  const chosen = await chooseReports(app, where);
  const { made, failures, left } = await runMany(chosen, CORES, ({ id }) =>
    app.dispatch('desk.renew', { report: id }),
  );
  if (json)
    console.log(
      JSON.stringify(
        { reports: made.map(({ id, name, value }) => ({ id, name, ...value })), failures, left },
        null,
        1,
      ),
    );
  else
    for (const { name, value } of made)
      console.log(
        `${name}：错误 ${value.errors}，警告 ${value.warnings}，待填 ${value.todo}，已核实 ${value.verified}`,
      );
  const open = made.some(({ value }) => value.errors + value.warnings + value.todo > 0);
  return open || failures.length + left.length > 0 ? EXIT.findings : EXIT.done;
}
