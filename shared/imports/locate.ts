import type { MoneyUnit } from '../money/amount.ts';
import type { TableId } from '../tables/address.ts';
import type { TableDefinition, TemplatePack } from '../tables/grammar.ts';
import { findHeaderBlocks, type HeaderBlock } from './header-blocks.ts';
import { headColumns, headWords } from './heads.ts';
import { type ColumnMatch, type ColumnPlace, matchColumns } from './match-columns.ts';
import type { Sheet } from './sheet.ts';
import { readSurroundings, type Surroundings, titleFit } from './surroundings.ts';
import { plain } from './words.ts';

/** Where a form stands in a sheet: found, or said by a person. */
export interface TablePlace {
  readonly table: TableId;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly body: { readonly top: number; readonly bottom: number };
  readonly columns: readonly ColumnPlace[];
  readonly unit: MoneyUnit | null;
  readonly around: Surroundings;
}

const LEAST_FIT = 0.6;
/** With the form's own title above, fewer columns will do. */
const LEAST_FIT_TITLED = 0.4;
const TITLE_WEIGHT = 0.25;

/** Finds every form of a pack in a sheet. */
export function locateTables(sheet: Sheet, pack: TemplatePack): readonly TablePlace[] {
  const blocks = findHeaderBlocks(sheet, headWords(pack.tables));
  const whole = readSurroundings(sheet, 0, Math.min(sheet.rows.length - 1, 12));
  return blocks.flatMap((block, at) => {
    const end = bodyEnd(sheet, block.bottom + 1, blocks[at + 1]?.top ?? sheet.rows.length, pack);
    const above = readSurroundings(sheet, headStart(sheet, blocks, at), block.top - 1);
    const titles = above.titles.length === 0 ? [sheet.name] : [...above.titles, sheet.name];
    const around = { ...above, titles, unit: above.unit ?? whole.unit };
    return placesIn(block, around, pack).map((found) => ({
      ...found,
      header: { top: block.top, bottom: block.bottom },
      body: { top: block.bottom + 1, bottom: end },
      unit: around.unit,
      around,
    }));
  });
}

/** The place of a form whose header and columns a person has shown. */
export function placeByHand(
  sheet: Sheet,
  pack: TemplatePack,
  said: Pick<TablePlace, 'table' | 'header' | 'columns'> & { readonly unit: MoneyUnit | null },
): TablePlace {
  const around = readSurroundings(sheet, 0, said.header.top);
  const top = said.header.bottom + 1;
  const next = findHeaderBlocks(sheet, headWords(pack.tables)).find((block) => block.top >= top);
  const end = bodyEnd(sheet, top, next?.top ?? sheet.rows.length, pack);
  return { ...said, unit: said.unit ?? around.unit, around, body: { top, bottom: end } };
}

/** The forms whose columns a header names, best first; a second one only from what the first leaves. */
function placesIn(
  block: HeaderBlock,
  around: Surroundings,
  pack: TemplatePack,
): readonly { readonly table: TableId; readonly columns: readonly ColumnPlace[] }[] {
  const first = bestForm(block, around, pack, new Set());
  if (first === null) return [];
  const taken = new Set(first.match.columns.flatMap(({ at }) => at));
  const beside = bestForm(block, { ...around, titles: [] }, pack, taken);
  return [first, ...(beside === null ? [] : [beside])].map(({ definition, match }) => ({
    table: definition.id,
    columns: match.columns,
  }));
}

function bestForm(
  block: HeaderBlock,
  { titles }: Surroundings,
  pack: TemplatePack,
  taken: ReadonlySet<number>,
): { definition: TableDefinition; match: ColumnMatch } | null {
  const rated = pack.tables.flatMap((definition) => {
    const match = matchColumns(headColumns(definition), block, taken);
    const title = titleFit(titles, definition, pack.tables);
    const enough = match.fit >= (title === 2 ? LEAST_FIT_TITLED : LEAST_FIT);
    return enough ? [{ definition, match, rating: match.fit + TITLE_WEIGHT * title }] : [];
  });
  return rated.toSorted((a, b) => b.rating - a.rating)[0] ?? null;
}

/** Where the lines above a table begin: below the table before it. */
function headStart(sheet: Sheet, blocks: readonly HeaderBlock[], at: number): number {
  const before = blocks[at - 1];
  const top = blocks[at]?.top ?? 0;
  if (before === undefined) return 0;
  for (let row = top - 1; row > before.bottom; row--) {
    const cells = (sheet.rows[row] ?? []).filter((cell) => (cell?.text ?? '') !== '');
    if (cells.length > 3 || cells.some((cell) => cell?.number !== undefined)) return row + 1;
  }
  return before.bottom + 1;
}

/** The last row of a table: what follows is its 注, the next title, or the next header. */
function bodyEnd(sheet: Sheet, top: number, next: number, pack: TemplatePack): number {
  const titles = pack.tables.flatMap(({ title, number }) => [plain(title), plain(number)]);
  for (let row = top; row < next; row++) {
    const words = (sheet.rows[row] ?? []).map((cell) => plain(cell?.text ?? '')).filter(Boolean);
    const first = words[0] ?? '';
    const ends = /^(注|说明|备注)\d?[:：.]/.test(first) || isTitle(words, titles);
    if (ends) return row - 1;
  }
  return next - 1;
}

function isTitle(words: readonly string[], titles: readonly string[]): boolean {
  return (
    words.length > 0 &&
    words.length <= 2 &&
    words.some((word) => titles.some((title) => title !== '' && word.endsWith(title)))
  );
}
