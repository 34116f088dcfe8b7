import type { NamedColumn } from './reading/columns.ts';

/** A form of the 决算 software, as data: its titles, and its rows and columns by name. */
export interface AccountForm {
  /** 财决01, 财决08-1, 附03. */
  readonly id: string;
  /** Titles the form is known by, the current one first. */
  readonly titles: readonly string[];
  readonly rows: AccountRows;
  /**
   * The form exists only where there is money of its kind (政府性基金, 国有资本经营), or where a region
   * issues it.
   */
  readonly optional?: true;
  /** Layouts of other years, newest first; a property that a version omits is as above. */
  readonly versions?: readonly FormVersion[];
}

export interface FormVersion {
  /** The last year in which this version applies. */
  readonly until: number;
  readonly titles: readonly string[];
}

export type AccountRows =
  /** 合计 and the unit's own 类, 款 and 项, with figures in named columns. */
  | { readonly kind: 'subjects'; readonly columns: readonly NamedColumn[] }
  /** The same, with 经济分类科目 as columns, by code or by name. */
  | { readonly kind: 'economic'; readonly columns: readonly NamedColumn[] }
  /** Printed lines, in one block or several side by side. */
  | { readonly kind: 'lines'; readonly blocks: readonly LineBlock[] };

export interface LineBlock {
  readonly id: string;
  readonly lines: readonly NamedLine[];
  readonly columns: readonly NamedColumn[];
}

export interface NamedLine {
  readonly id: string;
  readonly names: readonly string[];
  /** The figures count people, vehicles or groups; they are not amounts. */
  readonly count?: true;
}

/** A line with the given id, recognised by that name or by others. */
export function named(id: string, ...others: readonly string[]): NamedLine {
  return { id, names: [id, ...others] };
}

export function counted(id: string, ...others: readonly string[]): NamedLine {
  return { id, names: [id, ...others], count: true };
}
