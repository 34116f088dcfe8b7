import { type Sheet, sheetRowName, textAt } from '#shared/imports/source/sheet';
import type { TablePlace } from '#shared/imports/table/locate';
import { toHalfWidth } from '#shared/money/amount';
import { classOf, isSubjectCode, splitCodedName } from '#shared/tables/codes/subjects';
import type { TableDefinition } from '#shared/tables/grammar';
import { type EconomicColumns, unnamedLists } from './economic-columns.ts';
import { columnAt, type FoundRow, hasFigure, type RowReader } from './row-reader.ts';

/** Lists of 经济分类 side by side, in any number; each code goes to the block that prints its 类. */
export const readEconomic: RowReader = ({ definition, sheet, place }) => {
  const blockOf = blockFinder(definition);
  const rows: FoundRow[] = [];
  const problems: { place: string; message: string }[] = [];
  for (const { codes, label, amount } of listsOf(definition, sheet, place)) {
    let above = '';
    for (let at = place.body.top; at <= place.body.bottom; at++) {
      const pieces = codes.map((column) => toHalfWidth(textAt(sheet, at, column)).replace(/\s/g, ''));
      const joined = splitCodedName(pieces[0] ?? '');
      const digits = joined?.code ?? joinEconomic(pieces, above);
      if (isSubjectCode(digits)) above = classOf(digits);
      const block = isSubjectCode(digits) ? blockOf(digits) : null;
      const cells = { [amountId(definition, block)]: [at, amount] as const };
      const name = joined?.name ?? textAt(sheet, at, label).replace(/\s+/g, '');
      if (block !== null) {
        rows.push({ id: digits, block, code: digits, label: name || digits, at, cells });
      } else if (/\d/.test(digits) && hasFigure(sheet, cells)) {
        const message = `“${digits}”不是${definition.title}的经济分类科目编码，数没有读入`;
        problems.push({ place: sheetRowName(sheet, at), message });
      }
    }
  }
  return { rows: inOrder(rows, definition), problems };
};

/** The lists that the header names, and those beside them that only the body shows. */
function listsOf({ blocks }: TableDefinition, sheet: Sheet, place: TablePlace): readonly EconomicColumns[] {
  const named = blocks.flatMap((group): EconomicColumns[] => {
    const [code, label, amount] = ['code', 'label', 'amount'].map(
      (role) => group.columns.find((column) => column.role === role)?.id,
    );
    const names = columnAt(place, group.id, label);
    const own = place.columns.find(({ block, column }) => block === group.id && column === code)?.at ?? [];
    // codes and names may be in one column
    const codes = own.length > 0 || names === -1 ? own : [names];
    const at = columnAt(place, group.id, amount);
    return codes.length === 0 || at === -1 ? [] : [{ codes, label: names, amount: at }];
  });
  return [...named, ...unnamedLists(sheet, place.body, named)];
}

function amountId({ blocks }: TableDefinition, block: string | null): string {
  const { columns } = blocks.find(({ id }) => id === block) ?? { columns: blocks[0]?.columns ?? [] };
  return columns.find(({ role }) => role === 'amount')?.id ?? '';
}

/**
 * A code in one column, or split into a three-digit 类 and a two-digit 款; an omitted 类 is that of the row before.
 */
function joinEconomic(pieces: readonly string[], above: string): string {
  const [first = '', second = ''] = pieces;
  if (second === '' || isSubjectCode(second)) return isSubjectCode(second) ? second : first;
  return `${first === '' ? above : classOf(first)}${second.padStart(2, '0')}`;
}

function blockFinder(definition: TableDefinition): (code: string) => string | null {
  const classes = definition.blocks.flatMap(({ id, rows }) =>
    rows.kind === 'economic' ? rows.subjects.map(({ code }) => [classOf(code), id] as const) : [],
  );
  const byClass = new Map(classes);
  return (code) => byClass.get(classOf(code)) ?? null;
}

/** Block by block, as the form prints them. */
function inOrder(rows: readonly FoundRow[], definition: TableDefinition): readonly FoundRow[] {
  return definition.blocks.flatMap(({ id }) => rows.filter(({ block }) => block === id));
}
