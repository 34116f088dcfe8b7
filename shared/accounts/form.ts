import type { NamedColumn } from './reading/columns.ts';

/** A form of the 决算 software, as data: what it is called, and its rows and columns by their names. */
export interface AccountForm {
  /** 财决01, 财决08-1, 附03. */
  readonly id: string;
  /** Titles it goes by, the present one first. */
  readonly titles: readonly string[];
  readonly rows: AccountRows;
  /** Present only where there is money of the kind: 政府性基金, 国有资本经营; or where a place hands it out. */
  readonly optional?: true;
  /** How it was in other years; what a version does not say is as above. Newest first. */
  readonly versions?: readonly FormVersion[];
}

export interface FormVersion {
  /** The last year of this version. */
  readonly until: number;
  readonly titles: readonly string[];
}

export type AccountRows =
  /** 合计 and the unit's own 类, 款, 项; figures in named columns. */
  | { readonly kind: 'subjects'; readonly columns: readonly NamedColumn[] }
  /** The same, with 经济分类科目 as columns, by code or by name. */
  | { readonly kind: 'economic'; readonly columns: readonly NamedColumn[] }
  /** Printed lines, in one or several blocks side by side. */
  | { readonly kind: 'lines'; readonly blocks: readonly LineBlock[] };

export interface LineBlock {
  readonly id: string;
  readonly lines: readonly NamedLine[];
  readonly columns: readonly NamedColumn[];
}

export interface NamedLine {
  readonly id: string;
  readonly names: readonly string[];
  /** People, vehicles, groups: no money. */
  readonly count?: true;
}

/** `id`, called by that name or by others too. */
export function named(id: string, ...others: readonly string[]): NamedLine {
  return { id, names: [id, ...others] };
}

export function counted(id: string, ...others: readonly string[]): NamedLine {
  return { id, names: [id, ...others], count: true };
}
