import { titledForm, titledForms } from '#shared/imports/forms/titles';
import { withCodeColumns } from '#shared/imports/headers/code-columns';
import { findHeaderBlocks, type HeaderBlock } from '#shared/imports/headers/header-blocks';
import { type FormHeads, headWords } from '#shared/imports/headers/heads';
import { withLineColumns } from '#shared/imports/headers/line-columns';
import { listedItems } from '#shared/imports/headers/listed-items';
import {
  type ColumnMatch,
  type ColumnPlace,
  type ColumnScores,
  columnScores,
  matchColumns,
  mostFit,
} from '#shared/imports/headers/match-columns';
import { spendingColumns } from '#shared/imports/headers/spending-columns';
import { isNote, plain } from '#shared/imports/label-matching';
import type { Sheet } from '#shared/imports/source/sheet';
import { readSurroundings, type Surroundings } from '#shared/imports/source/surroundings';
import type { MoneyUnit } from '#shared/money/amount';
import { isFreeTable, type TableId } from '#shared/tables/address';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';

/** The location of a form in a sheet, found or set by a person. */
export interface TablePlace {
  readonly table: TableId;
  readonly header: { readonly top: number; readonly bottom: number };
  readonly body: { readonly top: number; readonly bottom: number };
  readonly columns: readonly ColumnPlace[];
  readonly unit: MoneyUnit | null;
  readonly around: Surroundings;
}

/** A form that a table may be, and the evidence. */
export interface Candidate {
  readonly definition: TableDefinition;
  readonly place: TablePlace;
  /** How well the header fits, 0 to 1. */
  readonly fit: number;
  /** Whether the title above names this form. */
  readonly titled: boolean;
  /** Fit and title combined: the sort key of a table's candidates. */
  readonly rating: number;
}

/** The tables of one sheet that may be forms, each with its candidates, likeliest first. */
export type Located = readonly (readonly Candidate[])[];

const LEAST_FIT = 0.6;
/** Below the form's own title, fewer columns suffice. */
const LEAST_FIT_TITLED = 0.35;
/** Below another form's title, only an exact match can still be this form. */
const LEAST_FIT_AGAINST = 0.9;
const TITLE_WEIGHT = 0.5;
const NUMBER_WEIGHT = 0.1;

/** Finds every table in a sheet that may be one of the forms; `blocks` are the headers in it. */
export function locateTables(
  sheet: Sheet,
  { forms, words }: FormHeads,
  blocks: readonly HeaderBlock[] = findHeaderBlocks(sheet, words),
): Located {
  const whole = readSurroundings(sheet, 0, Math.min(sheet.rows.length - 1, 12));
  return blocks.flatMap((block, at) => {
    const end = bodyEnd(sheet, block.bottom + 1, blocks[at + 1]?.top ?? sheet.rows.length);
    const start = headStart(sheet, blocks, at);
    const above = readSurroundings(sheet, start, block.top - 1);
    const around = { ...above, titles: [sheet.name, ...above.titles], unit: above.unit ?? whole.unit };
    const frame = {
      header: { top: block.top, bottom: block.bottom },
      body: { top: block.body, bottom: end },
      unit: around.unit,
      around,
    };
    const lines = linesAbove(sheet, start, block);
    const free = freeTitled(lines, forms);
    const titles = free === null ? titledForms(lines) : [free.definition.id];
    const named = free === null ? forms.filter(({ definition }) => !isFreeTable(definition.id)) : [free];
    const search = { sheet, block, forms: named, frame, scores: columnScores(block.paths) };
    const first = candidatesFor({ ...search, titles, taken: new Set() });
    const best = first[0];
    if (best === undefined) return [];
    if (headerFor(best.definition, best.titled, block) !== block) return [first];
    const taken = new Set(best.place.columns.flatMap((column) => column.at));
    const left = titles.filter((title) => title !== best.definition.id);
    const beside = candidatesFor({ ...search, titles: left, taken }).filter(
      ({ definition }) => definition.id !== best.definition.id,
    );
    return beside.length === 0 ? [first] : [first, beside];
  });
}

/** Whether a title above one of the headers in a sheet is that of a free form. */
export function titlesFree(sheet: Sheet, { forms }: FormHeads, blocks: readonly HeaderBlock[]): boolean {
  return blocks.some(
    (block, at) => freeTitled(linesAbove(sheet, headStart(sheet, blocks, at), block), forms) !== null,
  );
}

function linesAbove(sheet: Sheet, start: number, block: HeaderBlock): readonly (readonly string[])[] {
  return [...rowsUp(sheet, start, block.top - 1), [sheet.name]];
}

/**
 * The free form with exactly this title above, with or without its number: nothing else distinguishes it from
 * another region's form.
 */
function freeTitled(
  lines: readonly (readonly string[])[],
  forms: FormHeads['forms'],
): FormHeads['forms'][number] | null {
  const free = forms.filter(({ definition }) => isFreeTable(definition.id));
  for (const text of free.length === 0 ? [] : lines.flat()) {
    const found = free.find(({ definition: { title, number } }) =>
      [title, `${number}${title}`].some((own) => plain(own) === plain(text)),
    );
    if (found !== undefined) return found;
  }
  return null;
}

/** The location of a form whose header and columns a person has shown. */
export function placeByHand(
  sheet: Sheet,
  pack: TemplatePack,
  said: Pick<TablePlace, 'table' | 'header' | 'columns'> & { readonly unit: MoneyUnit | null },
): TablePlace {
  const around = readSurroundings(sheet, 0, said.header.top);
  const top = said.header.bottom + 1;
  const next = findHeaderBlocks(sheet, headWords(pack.tables)).find((block) => block.top >= top);
  const end = bodyEnd(sheet, top, next?.top ?? sheet.rows.length);
  return { ...said, unit: said.unit ?? around.unit, around, body: { top, bottom: end } };
}

interface Search {
  readonly sheet: Sheet;
  readonly block: HeaderBlock;
  readonly forms: FormHeads['forms'];
  readonly scores: ColumnScores;
  readonly frame: Omit<TablePlace, 'table' | 'columns'>;
  /** The forms named by the titles above. */
  readonly titles: ReturnType<typeof titledForms>;
  /** Columns that belong to the table beside it. */
  readonly taken: ReadonlySet<number>;
}

function candidatesFor({ sheet, block, forms, scores, frame, titles, taken }: Search): readonly Candidate[] {
  if (titles[0] === 'other') return [];
  const rated = forms.flatMap(({ definition, heads }): Candidate[] => {
    const titled = titles.includes(definition.id);
    const against = titles.length > 0 && !titled;
    const onItsSide = taken.size > 0 || against ? null : listedItems(definition, sheet, frame, block);
    const own = headerFor(definition, titled, block);
    const ownScores = own === block ? scores : columnScores(own.paths);
    const least = titled ? LEAST_FIT_TITLED : against ? LEAST_FIT_AGAINST : LEAST_FIT;
    if (onItsSide === null && mostFit(least, heads, own, taken, ownScores) < least) return [];
    const match = onItsSide ?? bestMatch(definition, heads, own, taken, ownScores);
    if (match.fit < least) return [];
    const coded = withCodeColumns(definition, sheet, frame.body, match.columns);
    const columns = withLineColumns(definition, sheet, frame.body, coded);
    const rating =
      match.fit + (titled ? TITLE_WEIGHT : against ? -TITLE_WEIGHT : numberWeight(definition, frame));
    return [
      { definition, place: { ...frame, table: definition.id, columns }, fit: match.fit, titled, rating },
    ];
  });
  return rated.toSorted((a, b) => b.rating - a.rating);
}

/** The part of a header that belongs to a form. */
function headerFor({ id }: TableDefinition, titled: boolean, block: HeaderBlock): HeaderBlock {
  return titled && id === '公开05' ? spendingColumns(block) : block;
}

/** A form with one row per block may have one header for all blocks, each in a row with its name. */
function bestMatch(
  { blocks }: TableDefinition,
  heads: FormHeads['forms'][number]['heads'],
  block: HeaderBlock,
  taken: ReadonlySet<number>,
  scores: ColumnScores,
): ColumnMatch {
  const whole = matchColumns(heads, block, taken, scores);
  if (blocks.length < 2 || !blocks.every(({ rows }) => rows.kind === 'record')) return whole;
  const first = matchColumns(
    heads.filter((head) => head.block === blocks[0]?.id),
    block,
    taken,
    scores,
  );
  return first.fit > whole.fit ? first : whole;
}

function numberWeight({ number }: TableDefinition, { around }: Search['frame']): number {
  const own = plain(number);
  return own !== '' && around.titles.some((title) => plain(title).includes(own)) ? NUMBER_WEIGHT : 0;
}

/** The texts of rows, bottom up. */
function rowsUp(sheet: Sheet, top: number, bottom: number): readonly (readonly string[])[] {
  return sheet.rows
    .slice(top, bottom + 1)
    .map((row) => row.flatMap((cell) => (cell === null ? [] : [cell.text])))
    .toReversed();
}

/** The first of the lines above a table, below the table before it. */
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

/** The last row of a table: it is followed by its 注, the next title, or the next header. */
function bodyEnd(sheet: Sheet, top: number, next: number): number {
  for (let row = top; row < next; row++) {
    const words = (sheet.rows[row] ?? []).map((cell) => cell?.text.trim() ?? '').filter(Boolean);
    if (isNote(words[0] ?? '') || isTitle(words)) return row - 1;
  }
  return next - 1;
}

function isTitle(words: readonly string[]): boolean {
  return words.length > 0 && words.length <= 2 && words.some((word) => titledForm(word) !== null);
}
