import type { App } from '#main/app';
import { EXIT, UsageError } from '#main/hosts/cli/exit';
import { filesToSend } from '#main/hosts/cli/given/given-files';
import { CORES } from '#main/pool';
import type { PickedFile } from '#shared/api/transport';
import { importWork } from '#shared/batch/works';
import { failure, type Result, success } from '#shared/result';
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
  const work = importWork(app.dispatch, readGiven, partial);
  const { made, failures, left } = await runMany(items, CORES, work);
  for (const { name, value } of made) {
    const { report, 部门, 年度, isNew, unread } = value.made;
    console.log([name, isNew ? '已导入' : '已经有了', report, 部门, 年度].join('\t'));
    for (const sentence of unread) console.error(`${name}：${sentence}`);
  }
  const added = made.filter(({ value }) => value.made.isNew).length;
  console.log(
    `已导入 ${added} 份，已经有的 ${made.length - added} 份，失败 ${failures.length} 份，没有做 ${left.length} 份`,
  );
  const isOpen = failures.length + left.length > 0 || made.some(({ value }) => value.made.unread.length > 0);
  return isOpen ? EXIT.findings : EXIT.done;
}

async function readGiven({ paths }: Given): Promise<Result<readonly PickedFile[]>> {
  try {
    return success(await filesToSend(paths));
  } catch (error) {
    if (error instanceof UsageError) return failure('input', error.message);
    throw error;
  }
}
