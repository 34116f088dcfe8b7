import type { PageBlock } from '#shared/imports/source/source';

/** The text copied from a document: a line for each paragraph and each table row. */
export function txtOf(blocks: readonly PageBlock[]): string {
  return `${blocks
    .flatMap((block) =>
      block.kind === 'paragraph'
        ? [block.text]
        : block.rows.map((row) => row.map((cell) => cell?.text ?? '').join('\t')),
    )
    .join('\r\n')}\r\n`;
}
