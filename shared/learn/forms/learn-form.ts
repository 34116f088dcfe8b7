import type { FoundTable } from '#shared/imports/document/found-document';
import { namesRole } from '#shared/imports/label-matching';
import { type Sheet, textAt } from '#shared/imports/source/sheet';
import type {
  Block,
  ColumnDefinition,
  FooterCell,
  PrintedColumn,
  TableDefinition,
} from '#shared/tables/grammar';
import { headGrid } from './head-grid.ts';
import { printedRows } from './printed-rows.ts';

/** The texts of a form that name its report's owner. */
export interface FormOwner {
  readonly 部门: string;
  readonly 年度: number;
}

const PIECES: Readonly<Record<string, readonly [number, number]>> = { 类: [0, 3], 款: [3, 5], 项: [5, 7] };
/** Wider than a portrait page, in points. */
const LANDSCAPE_FROM = 560;

/**
 * Learns a form as the document prints it: title, header, columns, rows and notes, with the formulas of the form
 * recognised.
 */
export function learnForm(
  { definition, place, read }: FoundTable,
  sheet: Sheet,
  of: FormOwner,
): TableDefinition {
  if (place === null) return definition;
  const columns = columnsOnPaper(definition, place.columns, sheet, place.header.bottom, place.body.top);
  const blocks = blocksOnPaper(definition, columns, read.rows, sheet, place);
  const isTotalInHead = columns.some(
    ({ digits, at }) => digits !== undefined && isPiece(textAt(sheet, place.body.top, at)),
  );
  const isPlain = !isTotalInHead && isInOrder(columns, blocks);
  const top = sheet.naming === 'rows' ? sheet.lead : place.header.top;
  const halves = new Set(blocks.flatMap(({ id, rows }) => (rows.kind === 'record' ? [id] : [])));
  const nameAt = (at: number, text: string) =>
    halves.has(text) ? null : (columns.find((column) => column.at === at)?.column ?? null);
  const header = headGrid(
    sheet,
    { top, bottom: place.header.bottom },
    columns.map(({ at }) => at),
    nameAt,
  );
  const { 注: note, 说明: emptyNote, 标题: title } = read.printed;
  const number = printedNumber(place.around.titles.filter((words) => words !== sheet.name)) ?? '';
  const owned = (words: string) =>
    words.replaceAll(of.部门, '{部门}').replaceAll(`${of.年度}年度`, '{年度}年度');
  return {
    ...definition,
    title: title === undefined ? definition.title : owned(withoutNumber(title, number)),
    number,
    orientation: orientationOf(sheet) ?? definition.orientation,
    blocks,
    header: isPlain ? header : definition.header,
    ...(isPlain
      ? {}
      : {
          printed: {
            header,
            columns: columns.map(withoutPlace),
            ...(isTotalInHead ? { total: 'head' as const } : {}),
          },
        }),
    ...(definition.footer === undefined || blocks.length === definition.blocks.length
      ? {}
      : { footer: footerOnPaper(definition.footer, blocks) }),
    note: note === undefined ? definition.note : owned(note),
    ...(emptyNote === undefined ? {} : { emptyNote: owned(emptyNote) }),
  };
}

/** If blocks are omitted, the label of each footer figure spans the columns before the amounts of its block. */
function footerOnPaper(footer: readonly FooterCell[], blocks: readonly Block[]): readonly FooterCell[] {
  return footer.map((cell, at) => {
    const before = blocks[at]?.columns.findIndex(({ role }) => role === 'amount') ?? -1;
    return before < 1 ? cell : { ...cell, labelSpan: before };
  });
}

/** A column and its position in the sheet. */
export interface PlacedColumn extends PrintedColumn {
  readonly at: number;
}

function columnsOnPaper(
  definition: TableDefinition,
  places: NonNullable<FoundTable['place']>['columns'],
  sheet: Sheet,
  headBottom: number,
  bodyTop: number,
): readonly PlacedColumn[] {
  const widthAt = (at: number) =>
    Math.max(1, Math.round((sheet.edges?.[at + 1] ?? 0) - (sheet.edges?.[at] ?? 0)) / 5);
  const found = places.flatMap(({ block, column, at }): PlacedColumn[] =>
    at.map((each) => ({ block, column, width: widthAt(each), at: each })),
  );
  const pieceAt = (at: number) =>
    [bodyTop, headBottom].map((row) => textAt(sheet, row, at).trim()).find(isPiece);
  const codes = new Set(
    definition.blocks.flatMap(({ id, columns }) =>
      columns.flatMap((each) => (each.role === 'code' ? [`${id}/${each.id}`] : [])),
    ),
  );
  const isCode = ({ block, column }: PlacedColumn) => codes.has(`${block}/${column}`);
  const known = new Set(found.map(({ at }) => at));
  const width = Math.max(...sheet.rows.slice(headBottom, headBottom + 1).map((row) => row.length), 0);
  const lost = Array.from({ length: width }, (_, at) => at).flatMap((at): PlacedColumn[] => {
    if (known.has(at)) return [];
    const before = found.findLast((each) => isCode(each) && each.at < at);
    const owner = pieceAt(at) === undefined ? undefined : before;
    const named = owner ?? columnNamedAt(at, definition, sheet, headBottom);
    return named === undefined ? [] : [{ ...named, width: widthAt(at), at }];
  });
  return [...found, ...lost]
    .toSorted((a, b) => a.at - b.at)
    .map((column) => {
      const piece = isCode(column) ? pieceAt(column.at) : undefined;
      return piece === undefined ? column : { ...column, digits: PIECES[piece] ?? [0, 7] };
    });
}

/** The code or name columns that a header names although nothing is below it. */
function columnNamedAt(
  at: number,
  { blocks }: TableDefinition,
  sheet: Sheet,
  headBottom: number,
): Pick<PrintedColumn, 'block' | 'column'> | undefined {
  const words = sheet.rows
    .slice(0, headBottom + 1)
    .map((_, row) => textAt(sheet, row, at).replace(/\s/g, ''));
  const role = (['code', 'label'] as const).find((each) =>
    words.some((word) => word !== '项目' && namesRole(word, each)),
  );
  const [block] = blocks;
  const column = block?.columns.find((each) => each.role === role);
  return block === undefined || column === undefined || blocks.length > 1
    ? undefined
    : { block: block.id, column: column.id };
}

function isPiece(text: string | undefined): boolean {
  return text !== undefined && PIECES[text.trim()] !== undefined;
}

/** The blocks printed in the document, with their columns in its order and their rows as printed. */
function blocksOnPaper(
  { blocks }: TableDefinition,
  columns: readonly PlacedColumn[],
  rows: FoundTable['read']['rows'],
  sheet: Sheet,
  place: NonNullable<FoundTable['place']>,
): readonly Block[] {
  const printed = (id: string) => columns.some((each) => each.block === id);
  // Rows below a list of 经济分类 belong to it, whatever their block in the usual form.
  const holders = blocks.map((block, at) =>
    printed(block.id) ? block.id : blocks.slice(0, at).findLast(({ id }) => printed(id))?.id,
  );
  const blockOf = (id: string) => holders[blocks.findIndex((block) => block.id === id)] ?? id;
  const own = (id: string) => rows.filter((row) => blockOf(row.block) === id);
  return blocks.flatMap((block): readonly Block[] => {
    const order = [...new Set(columns.filter((each) => each.block === block.id).map(({ column }) => column))];
    const held = order.flatMap((id): ColumnDefinition[] => {
      const column = block.columns.find((each) => each.id === id);
      const width = columns
        .filter((each) => each.block === block.id && each.column === id)
        .reduce((sum, each) => sum + each.width, 0);
      return column === undefined ? [] : [{ ...column, width }];
    });
    return held.length === 0
      ? []
      : [{ ...block, columns: held, rows: printedRows(block, own(block.id), sheet, place) }];
  });
}

/** Whether the printed columns are in the same order as in the blocks. */
function isInOrder(columns: readonly PlacedColumn[], blocks: readonly Block[]): boolean {
  const logical = blocks.flatMap(({ id, columns: own }) => own.map((column) => `${id}/${column.id}`));
  return (
    columns.every(({ digits }) => digits === undefined) &&
    columns.length === logical.length &&
    columns.every(({ block, column }, at) => logical[at] === `${block}/${column}`)
  );
}

function withoutPlace({ at: _, ...column }: PlacedColumn): PrintedColumn {
  return column;
}

/** A title printed in one line with the number, 表一　收入支出决算总表, is printed so by the number alone. */
function withoutNumber(title: string, number: string): string {
  const rest = number !== '' && title.startsWith(number) ? title.slice(number.length) : title;
  return rest.replace(/^[\s:：.．、]+/, '');
}

function printedNumber(titles: readonly string[]): string | null {
  return (
    titles
      .map((title) => /(公开|附)?\s*\d{1,2}\s*表|表\s*[\d一二三四五六七八九十]{1,3}(?!\d)/.exec(title)?.[0])
      .find((found) => found !== undefined) ?? null
  );
}

function orientationOf({ edges }: Sheet): TableDefinition['orientation'] | null {
  const [first, last] = [edges?.[0], edges?.at(-1)];
  if (first === undefined || last === undefined) return null;
  return last - first > LANDSCAPE_FROM ? 'landscape' : 'portrait';
}
