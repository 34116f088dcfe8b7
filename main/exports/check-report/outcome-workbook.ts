import { writeListBook } from './list-book.ts';
import type { Columns } from './list-sheet.ts';

/** The outcome for each of many items, and the reason. */
export async function writeOutcome(
  title: string,
  lines: readonly { readonly name: string; readonly became: string; readonly why: string }[],
): Promise<Uint8Array> {
  return writeListBook([
    {
      name: title.replace(/[\\/?*[\]:]/g, ' ').slice(0, 31),
      columns: COLUMNS,
      rows: lines.map(({ name, became, why }) => [name, became, why]),
    },
  ]);
}

const COLUMNS: Columns = [
  ['名称', 40],
  ['结果', 12],
  ['原因', 90],
];
