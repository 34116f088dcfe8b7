import { basename } from 'node:path';
import type { App } from '#main/app';
import { commitPreview, packIn, previewFiles, problemLines } from '#main/hosts/cli/bring-in';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { commitGather, type GatherOptions, previewGather } from '#main/hosts/cli/gather-files';
import { allForeign, MOST_FILES } from '#main/hosts/cli/given/given-files';
import { readText } from '#main/hosts/cli/given/read-text';
import { isFolder } from '#main/hosts/cli/many/folder-documents';
import { importFolder } from '#main/hosts/cli/many/import-folder';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { chooseReport, withApp } from '#main/hosts/cli/with-app';
import { otherKind } from '#shared/imports/document/kind-words';

const OPTIONS = {
  db: { type: 'string' },
  report: { type: 'string' },
  name: { type: 'string' },
  year: { type: 'string' },
  pack: { type: 'string' },
  partial: { type: 'boolean' },
  explain: { type: 'boolean' },
} as const;

/**
 * Imports files, or a folder of departments. If parts are unread, they are listed and nothing is written, unless
 * `--partial` is given.
 */
export async function importCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, MOST_FILES);
  const file = requireOption(positionals[0], '要导入的文件');
  const db = requireOption(values.db, '--db');
  if (await isFolder(file)) {
    if (positionals.length > 1) throw new UsageError('文件夹请一次给出一个');
    return withApp(db, (app) => importFolder(app, file, values.partial === true));
  }
  if (allForeign(positionals)) return withApp(db, (app) => importFiles(app, positionals, values));
  const content = await readText(file);
  return withApp(db, async (app) => {
    const { report } = must(
      await app.dispatch('transcription.import', { filename: basename(file), content }),
    );
    console.log(`已导入，报表编号 ${report}`);
    return EXIT.done;
  });
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

async function importFiles(app: App, files: readonly string[], values: Values): Promise<number> {
  const pack = await packIn(app, values.pack);
  const into = values.report === undefined ? null : await chooseReport(app, values.report);
  const gathered = await previewGather(app, files, into);
  if (gathered !== null) return commitGather(app, gathered, gatherOptions(values, pack));
  const preview = await previewFiles(app, files, into, pack);
  const other = otherKind(preview.kind);
  if (other !== null) throw new UsageError(`${other}，没有导入`);
  if (preview.warning !== null) console.error(preview.warning);
  for (const remark of preview.remarks) console.error(remark);
  const problems = problemLines(preview);
  for (const line of problems) console.error(line);
  if (problems.length > 0 && values.partial !== true) {
    throw new UsageError(`有 ${problems.length} 处没有读懂，没有导入；其余的仍要导入，请加 --partial`);
  }
  const report = await commitPreview(app, preview, {
    ...(values.name === undefined ? {} : { 部门: values.name }),
    ...(values.year === undefined ? {} : { 年度: yearOf(values.year) }),
  });
  console.log(`已导入，报表编号 ${report}`);
  return problems.length > 0 ? EXIT.findings : EXIT.done;
}

function gatherOptions({ name, year, partial, explain }: Values, pack: string | undefined): GatherOptions {
  return {
    ...(name === undefined ? {} : { 部门: name }),
    ...(year === undefined ? {} : { 年度: yearOf(year) }),
    ...(pack === undefined ? {} : { pack }),
    partial: partial === true,
    explain: explain === true,
  };
}

function yearOf(text: string): number {
  if (!/^20\d\d$/.test(text)) throw new UsageError(`年度“${text}”应为四位数字，如 2024`);
  return Number(text);
}
