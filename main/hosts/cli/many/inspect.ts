import { readdir, stat } from 'node:fs/promises';
import { basename, dirname, join, resolve } from 'node:path';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { isForeign, readSources } from '#main/hosts/cli/given-files';
import { saveFile } from '#main/hosts/save-file';
import { CORES } from '#main/pool';
import { checkDocument } from '#shared/checks/check-document';
import { countOf, type Inspected, whyNot } from '#shared/desk/inspection';
import { recognise } from '#shared/imports/document/recognise';
import { extensionOf, KINDS } from '#shared/imports/source/formats';
import { failure, type Result, success } from '#shared/result';
import { runMany } from './run-many.ts';

export async function isFolder(path: string): Promise<boolean> {
  return (await stat(path).catch(() => null))?.isDirectory() === true;
}

/**
 * Inspects a folder of published documents, one file or one folder of files a document, and writes what was found as
 * one workbook or as JSON. What cannot be read is listed and the rest goes on.
 */
export async function inspectFolder(
  folder: string,
  { excel, json }: { readonly excel: string | undefined; readonly json: boolean },
): Promise<number> {
  const items = await documentsIn(folder);
  if (items.length === 0) throw new UsageError(`文件夹“${folder}”里没有可以检查的文件`);
  const { made, failures, left } = await runMany(items, CORES, ({ name, paths }) => inspect(name, paths));
  const unread = failures.map(({ name, why }): Inspected => ({ name, document: null, why }));
  const all = [...made.map(({ value }) => value), ...unread];
  if (excel !== undefined) {
    const { writeInspection } = await import('#main/app');
    must(await saveFile(resolve(excel), await writeInspection(all)));
  }
  if (json) console.log(JSON.stringify({ documents: all }, null, 1));
  else for (const each of all) console.log(lineOf(each));
  const found = all.filter((each) => countOf(each, 'error') + countOf(each, 'warning') > 0);
  console.error(
    `检查了 ${made.length} 份，有错误或警告的 ${found.length} 份，没有读出的 ${unread.length} 份`,
  );
  return found.length + unread.length + left.length > 0 ? EXIT.findings : EXIT.done;
}

interface Given {
  readonly id: string;
  readonly name: string;
  readonly paths: readonly string[];
}

const READ = new Set(Object.values(KINDS).flatMap(({ extensions }) => extensions as readonly string[]));

function isRead(name: string): boolean {
  return !/^[.~]/.test(name) && isForeign(name) && READ.has(extensionOf(name));
}

async function documentsIn(folder: string): Promise<readonly Given[]> {
  const entries = await readdir(folder, { withFileTypes: true });
  const given = entries.map(async (entry): Promise<Given | null> => {
    const path = join(folder, entry.name);
    const names = entry.isDirectory() ? await readdir(path) : [entry.name];
    const base = entry.isDirectory() ? path : dirname(path);
    const paths = names
      .filter(isRead)
      .sort()
      .map((name) => join(base, name));
    return paths.length === 0 ? null : { id: path, name: basename(path), paths };
  });
  const found = (await Promise.all(given)).filter((each) => each !== null);
  return found.sort((a, b) => (a.name < b.name ? -1 : 1));
}

async function inspect(name: string, paths: readonly string[]): Promise<Result<Inspected>> {
  try {
    const { document, pack } = recognise(await readSources(paths), null);
    return success({ name, document: checkDocument(document, pack), why: null });
  } catch (error) {
    if (error instanceof UsageError) return failure('input', error.message);
    throw error;
  }
}

function lineOf(each: Inspected): string {
  const why = whyNot(each);
  if (why !== null) return `${each.name}：没有检查：${why}`;
  return `${each.name}：错误 ${countOf(each, 'error')}，警告 ${countOf(each, 'warning')}，提示 ${countOf(each, 'info')}`;
}
