import { leftovers } from '#main/files';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { readBytes } from '#main/hosts/cli/given/given-files';
import { readOptions } from '#main/hosts/cli/options';
import { leftoverLines } from '#shared/publication/editions/leftover';

/**
 * 发布前清洁: lists what files contain besides the publication, one kind per line; exit code 1 if there is anything.
 */
export async function cleanCommand(args: string[]): Promise<number> {
  const { positionals } = readOptions(args, {}, Number.POSITIVE_INFINITY);
  if (positionals.length === 0) throw new UsageError('请给出要公开的文件，如 clean 公开.docx 公开.xlsx');
  const { leftoversIn } = await leftovers();
  let dirty = false;
  for (const path of positionals) {
    const left = must(await leftoversIn(await readBytes(path), null));
    if (left.length === 0) console.log(`${path}：没有属性、批注、修订、隐藏内容、名称和链接，可以公开`);
    for (const line of leftoverLines(left)) console.log(`${path}：${line}`);
    dirty ||= left.length > 0;
  }
  return dirty ? EXIT.findings : EXIT.done;
}
