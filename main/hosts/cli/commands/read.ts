import { EXIT, UsageError } from '#main/hosts/cli/exit';
import { isForeign, MOST_FILES, readSources } from '#main/hosts/cli/given/given-files';
import { readOptions } from '#main/hosts/cli/options';
import { type OutlineBlock, outlineOf, type SourceOutline } from '#shared/imports/source/outline';

/** Prints the content of files before anything in it is recognised. */
export async function readCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, { json: { type: 'boolean' } }, MOST_FILES);
  if (positionals.length === 0) throw new UsageError('请给出要读的文件，如 read 公开.pdf');
  if (!positionals.every(isForeign))
    throw new UsageError('转录文件（.json）就是文字，不用 read；请用 check 或 import');
  const files = outlineOf(await readSources(positionals));
  // the public contract of `read --json` (docs/check.md)
  console.log(values.json ? JSON.stringify({ files }, null, 1) : files.map(asText).join('\n\n'));
  return EXIT.done;
}

function asText({ file, remarks, blocks }: SourceOutline): string {
  const tables = blocks.filter(({ kind }) => kind === 'table').length;
  const head = `${file}：${blocks.length - tables} 段，${tables} 张表`;
  return [head, ...remarks, ...blocks.flatMap((block, at) => blockLines(block, blocks[at - 1]))].join('\n');
}

function blockLines(block: OutlineBlock, before: OutlineBlock | undefined): readonly string[] {
  const turned = block.page !== null && block.page !== before?.page;
  const page = turned ? [`── 第${block.page}页`] : [];
  if (block.kind === 'paragraph') return [...page, block.text];
  const width = Math.max(0, ...block.rows.map((row) => row.length));
  return [
    ...page,
    `［${block.name}：${block.rows.length} 行 ${width} 列］`,
    ...block.rows.map((row) => `  ${row.map((text) => text.replaceAll(/\s+/g, ' ')).join(' | ')}`),
  ];
}
