import { mkdir, readFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { type InspectedDocument, inspectGiven, inspectionWorkbook, notices } from '#main/files';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { givenFiles } from '#main/hosts/cli/given/given-files';
import { packAsked, packsAt } from '#main/hosts/cli/given/pack-asked';
import { saveFile, saveFiles } from '#main/hosts/files/save-file';
import { CORES } from '#main/pool';
import { countOf, type Inspected, notInspected, whyNot } from '#shared/desk/inspection';
import { DEFAULT_NOTICE, namedNotices, noticeFindings, noticeOf, readNotice } from '#shared/desk/notice';
import { safeFileName } from '#shared/publication/editions/file-name';
import { compareNames } from '#shared/report/department-name';
import { failure, type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { documentsOf, type Given } from './folder-documents.ts';
import { runMany } from './run-many.ts';

/** What an inspection reads with, and the files it writes. */
export interface InspectionOptions {
  /** A pack's id or .jsmb file; absent: each document's own. */
  readonly pack?: string | undefined;
  /** A data file in which the pack is looked for. */
  readonly db?: string | undefined;
  /** One workbook. */
  readonly excel?: string | undefined;
  /** A folder for 整改通知, one per department. */
  readonly notices?: string | undefined;
  /** A file with their text; absent: the default text. */
  readonly notice?: string | undefined;
  readonly json?: boolean | undefined;
}

/**
 * Inspects a folder of published documents, one file or one subfolder per document, and writes the findings as a
 * workbook, as notices or as JSON. Unreadable documents are listed and the rest continues.
 */
export async function inspectFolder(folder: string, options: InspectionOptions): Promise<number> {
  const text = await noticeText(options.notice);
  const items = await documentsOf(folder);
  if (items.length === 0) throw new UsageError(`文件夹“${folder}”里没有可以检查的文件`);
  const pack = await packAsked(options.pack, await packsAt(options.db));
  const { made, unread, left } = await inspectAll(items, inspectWith(pack === null ? [] : [pack]));
  const all = [...made, ...unread].sort((a, b) => compareNames(a.name, b.name));
  if (options.excel !== undefined) {
    const { writeInspection } = await inspectionWorkbook();
    must(await saveFile(resolve(options.excel), await writeInspection(all)));
  }
  if (options.notices !== undefined) await writeNotices(resolve(options.notices), all, text);
  if (options.json === true) console.log(JSON.stringify({ documents: all }, null, 1));
  else for (const each of all) console.log(lineOf(each));
  const found = all.filter((each) => countOf(each, 'error') + countOf(each, 'warning') > 0);
  console.error(
    `检查了 ${made.length} 份，有错误或警告的 ${found.length} 份，没有读出的 ${unread.length} 份`,
  );
  return found.length + unread.length + left.length > 0 ? EXIT.findings : EXIT.done;
}

/** A document that fails while many are being read is read once more alone. */
async function inspectAll(items: readonly Given[], inspect: ReturnType<typeof inspectWith>) {
  const { made, failures, left } = await runMany(items, CORES, inspect);
  if (failures.length > 0) console.error(`再试一次没有读出的 ${failures.length} 份`);
  const failed = items.filter(({ id }) => failures.some((each) => each.id === id));
  const again = await runMany(failed, 1, inspect);
  return {
    made: [...made, ...again.made].map(({ value }) => value.inspected),
    unread: again.failures.map(({ name, why }) => notInspected(name, why)),
    left: [...left, ...again.left],
  };
}

/** An unreadable document is a failure, which the batch lists. */
function inspectWith(requested: readonly TemplatePack[]) {
  return async ({ name, paths }: Given): Promise<Result<InspectedDocument>> => {
    try {
      const files = await givenFiles(paths);
      const made = await inspectGiven(name, files, requested);
      return made.inspected.why === null ? success(made) : failure('input', made.inspected.why);
    } catch (error) {
      if (error instanceof UsageError) return failure('input', error.message);
      throw error;
    }
  };
}

async function noticeText(path: string | undefined): Promise<string> {
  if (path === undefined) return DEFAULT_NOTICE;
  const text = await readFile(path, 'utf8').catch(() => null);
  if (text === null) throw new UsageError(`无法读取文件“${path}”，请检查路径`);
  return must(readNotice(text));
}

async function writeNotices(folder: string, all: readonly Inspected[], text: string): Promise<void> {
  const { writeNotice } = await notices();
  const at = new Date();
  const scope = 'errors and warnings';
  const asked = all.filter((each) => noticeFindings(each, scope).length > 0);
  const named = namedNotices(asked.map((each) => noticeOf(each, { text, scope, at })));
  const written = named.map(async ({ stem, notice }) => ({
    filename: `${safeFileName(stem)}.docx`,
    bytes: await writeNotice(notice, at.toISOString()),
  }));
  const files = await Promise.all(written);
  const replaced = files.map(({ filename }) => filename);
  await mkdir(folder, { recursive: true });
  must(await saveFiles(folder, files, replaced));
  console.error(`写了 ${named.length} 份整改通知`);
}

function lineOf(each: Inspected): string {
  const why = whyNot(each);
  if (why !== null) return `${each.name}：没有检查：${why}`;
  return `${each.name}：错误 ${countOf(each, 'error')}，警告 ${countOf(each, 'warning')}，提示 ${countOf(each, 'info')}`;
}
