import { ALIASES, aliasesOf } from '#shared/imports/forms/aliases';
import { plain } from '#shared/imports/label-matching';
import type { TableId } from '#shared/tables/address';
import type { ColumnDefinition, HeaderCell, TableDefinition } from '#shared/tables/grammar';

/** A column of a form, as named in its header. */
export interface HeadColumn {
  readonly table: TableId;
  readonly block: string;
  readonly id: string;
  readonly role: ColumnDefinition['role'];
  /** Its names in the form, in comparable form; the printed one first. */
  readonly names: readonly string[];
  /** Its names in other regions. */
  readonly aliases: readonly string[];
  /** The heading above the name, e.g. 本年支出. */
  readonly above: readonly string[];
  /**
   * Whether the block may be missing: lists of 经济分类 may be side by side or one below the other, and halves may
   * be separate.
   */
  readonly optional: boolean;
  /** Equal for columns that any header fits equally well. */
  readonly key: string;
}

/** The columns of a form, each with its header words. */
export function headColumns(definition: TableDefinition): readonly HeadColumn[] {
  const columns = definition.blocks.flatMap((block) =>
    block.columns.map((column) => ({
      ...column,
      block: block.id,
      optional: block.rows.kind === 'economic' || block.rows.kind === 'record',
    })),
  );
  const over = wordsOver(definition.header, columns.length);
  return columns.map(({ block, id, role, optional }, at) => {
    const words = over[at] ?? [];
    const names = [...new Set([words.at(-1) ?? id, id].map(plain))];
    const aliases = aliasesOf(definition.id, id).map(plain);
    const above = words.slice(0, -1).map(plain);
    const key = [role, ...names, '|', ...aliases, '|', ...above].join(' ');
    return { table: definition.id, block, id, role, names, aliases, above, optional, key };
  });
}

/** The forms that tables may be, with what to look for in each. */
export interface FormHeads {
  readonly forms: readonly { readonly definition: TableDefinition; readonly heads: readonly HeadColumn[] }[];
  /** Every word used in the headers of the forms. */
  readonly words: ReadonlySet<string>;
}

export function formHeads(definitions: readonly TableDefinition[]): FormHeads {
  const found = knownForms.get(definitions) ?? {
    forms: definitions.map((definition) => ({ definition, heads: headsOf(definition) })),
    words: headWords(definitions),
  };
  knownForms.set(definitions, found);
  return found;
}

const knownForms = new WeakMap<readonly TableDefinition[], FormHeads>();
const known = new WeakMap<TableDefinition, readonly HeadColumn[]>();

function headsOf(definition: TableDefinition): readonly HeadColumn[] {
  const found = known.get(definition) ?? headColumns(definition);
  known.set(definition, found);
  return found;
}

/** The header words of each column, from the top, without 栏次. */
export function wordsOver(header: TableDefinition['header'], width: number): readonly (readonly string[])[] {
  const rows = header.filter((row) => !isNumbering(row));
  const over: string[][] = Array.from({ length: width }, () => []);
  const taken = rows.map(() => new Set<number>());
  rows.forEach((row, at) => {
    let column = 0;
    for (const cell of row) {
      while (taken[at]?.has(column)) column++;
      const end = column + (cell.colSpan ?? 1);
      for (; column < end; column++) {
        over[column]?.push(cell.text);
        for (let below = at + 1; below < at + (cell.rowSpan ?? 1); below++) taken[below]?.add(column);
      }
    }
  });
  return over;
}

function isNumbering(row: readonly HeaderCell[]): boolean {
  return row.every(({ text }) => text === '' || text === '栏次' || /^\d+$/.test(text));
}

/** Words used in headers without identifying a form. */
const COMMON = ['项目', '项目(按功能分类)', '收入', '支出', '本年支出', '备注', '科目', '预算数', '决算数'];

/** Every word used in the headers of the forms. */
export function headWords(definitions: readonly TableDefinition[]): ReadonlySet<string> {
  const columns = definitions.flatMap(headsOf);
  const foreign = Object.values(ALIASES).flatMap((byColumn) => Object.values(byColumn ?? {}).flat());
  return new Set([
    ...columns.flatMap(({ names, above }) => [...names, ...above]),
    ...[...foreign, ...COMMON].map(plain),
  ]);
}
