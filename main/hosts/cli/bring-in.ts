import type { App } from '#main/app';
import { packFiles } from '#main/files';
import type { ImportPreview } from '#shared/api/imports';
import type { MoneyUnit } from '#shared/money/amount';
import { writePack } from '#shared/packs/write-pack';
import { must, UsageError } from './exit.ts';
import { filesToSend } from './given/given-files.ts';
import { packsOf } from './given/given-pack.ts';
import { packAsked } from './given/pack-asked.ts';

/** Reads the content of files with the forms of a report, of a pack, or of the year they name. */
export async function previewFiles(
  app: App,
  paths: readonly string[],
  report: string | null,
  pack: string | null = null,
): Promise<ImportPreview> {
  const files = await filesToSend(paths);
  const read = must(await app.dispatch('imports.read', { token: 'cli', report, files }));
  if (pack === null) return read;
  return must(await app.dispatch('imports.preview', { import: read.import, report, mode: read.mode, pack }));
}

/** Writes everything that was recognised; returns the report. */
export async function commitPreview(
  app: App,
  { import: id, items, mode, report, 部门, 年度, 单位 }: ImportPreview,
  said: { readonly 部门?: string; readonly 年度?: number; readonly 单位?: MoneyUnit } = {},
): Promise<string> {
  if (items.length === 0) throw new UsageError('文件里没有认出决算公开的表或文字，没有导入');
  const target = report === null ? newReport({ 部门, 年度, 单位 }, said) : { report };
  const ids = items.map((item) => item.id);
  return must(await app.dispatch('imports.commit', { import: id, items: ids, mode, target })).report;
}

/** Lists what was not read, one line each. */
export function problemLines({ problems }: ImportPreview): readonly string[] {
  return problems.map(({ place, message }) => `${place}：${message}`);
}

function newReport(
  found: Pick<ImportPreview, '部门' | '年度' | '单位'>,
  said: { readonly 部门?: string; readonly 年度?: number; readonly 单位?: MoneyUnit },
) {
  const 部门 = said.部门 ?? found.部门;
  const 年度 = said.年度 ?? found.年度;
  if (部门 === null) throw new UsageError('文件里没有部门名称，请用 --name 给出');
  if (年度 === null) throw new UsageError('文件里没有年度，请用 --year 给出');
  return { 部门, 年度, 单位: said.单位 ?? found.单位 ?? '万元' };
}

/**
 * The id of the requested pack, given by its id or as a .jsmb file, which is then stored; `undefined` if none was
 * requested. Ends the command if there is none with this id, or another one.
 */
export async function packIn(app: App, asked: string | undefined): Promise<string | undefined> {
  if (asked === undefined) return undefined;
  const known = must(await app.dispatch('packs.list', {}));
  if (known.some(({ id }) => id === asked)) return asked;
  const pack = await packAsked(asked, await packsOf(app));
  if (pack === null) return undefined;
  if (!known.some(({ id }) => id === pack.id)) {
    const { writePackFile } = await packFiles();
    const base64 = Buffer.from(await writePackFile(pack)).toString('base64');
    return must(await app.dispatch('packs.add', { base64 })).id;
  }
  const standing = must(await app.dispatch('packs.get', { pack: pack.id }));
  if (JSON.stringify(standing) !== JSON.stringify(writePack(pack)))
    throw new UsageError(`数据文件里已有编号为“${pack.id}”而内容不同的模板，请给模板文件换一个编号`);
  return pack.id;
}
