import { basename } from 'node:path';
import type { App } from '#main/app';
import { EXIT, UsageError } from '#main/hosts/cli/exit';
import { readBytes } from '#main/hosts/cli/given-files';
import { CORES } from '#main/pool';
import type { BroughtIn } from '#shared/api/desk';
import { failure, type Result } from '#shared/result';
import { documentsOf, type Given } from './folder-documents.ts';
import { runMany } from './run-many.ts';

/**
 * Imports a folder with one file or one subfolder per department, several at once. Existing reports are
 * unchanged, so that an interrupted batch can be continued. Exit code 1 if something was not imported or not
 * understood.
 */
export async function importFolder(app: App, folder: string, partial: boolean): Promise<number> {
  const items = await documentsOf(folder);
  if (items.length === 0) throw new UsageError(`文件夹“${folder}”里没有可以导入的文件`);
  const { made, failures, left } = await runMany(items, CORES, (item) => bringIn(app, item, partial));
  for (const { name, value } of made) {
    const { report, 部门, 年度, isNew, unread } = value;
    console.log([name, isNew ? '已导入' : '已经有了', report, 部门, 年度].join('\t'));
    for (const sentence of unread) console.error(`${name}：${sentence}`);
  }
  const added = made.filter(({ value }) => value.isNew).length;
  console.log(
    `已导入 ${added} 份，已经有的 ${made.length - added} 份，失败 ${failures.length} 份，没有做 ${left.length} 份`,
  );
  const isOpen = failures.length + left.length > 0 || made.some(({ value }) => value.unread.length > 0);
  return isOpen ? EXIT.findings : EXIT.done;
}

async function bringIn(app: App, { paths }: Given, partial: boolean): Promise<Result<BroughtIn>> {
  try {
    const files = await Promise.all(
      paths.map(async (path) => ({
        filename: basename(path),
        base64: (await readBytes(path)).toString('base64'),
      })),
    );
    return await app.dispatch('desk.bringIn', { files, partial });
  } catch (error) {
    if (error instanceof UsageError) return failure('input', error.message);
    throw error;
  }
}
