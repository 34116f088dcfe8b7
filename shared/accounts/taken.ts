import type { ImportProblem } from '#shared/imports/table/read-table';
import type { Fen } from '#shared/money/amount';
import type { Address } from '#shared/tables/address';

/** A figure and its location: `财决.xls Z03!F9`. Amounts in 分, counts as integers. */
export interface Sourced {
  readonly value: number;
  readonly source: string;
}

/** A figure for a cell of the published forms. */
export interface TakenCell {
  readonly address: Address;
  /** The row's code and name; a 科目 missing from the report is added with them. */
  readonly code: string | null;
  readonly name: string;
  readonly amount: Fen;
  readonly source: string;
  /** The source in the mapping, by name: `财决03/2080101/财政拨款收入`. */
  readonly by: string;
  /** The value of its last decimal place, in 分; absent if exact. */
  readonly step?: number;
}

/** A figure for the text: 补充数据, 年初预算, last year's. */
export interface TakenFact {
  readonly key: string;
  readonly value: number;
  readonly source: string;
  readonly by: string;
  readonly step?: number;
}

/** Two sources that should hold the same figure but differ; `one` is the one used. */
export interface Conflict {
  /** An address, or the key of a fact. */
  readonly place: string;
  /** The figure's name for people. */
  readonly what: string;
  readonly kind: 'amount' | 'count';
  readonly one: Sourced;
  readonly other: Sourced;
}

/** The figures that one source contributes to a report. */
export interface Taken {
  readonly cells: readonly TakenCell[];
  readonly facts: readonly TakenFact[];
  readonly conflicts: readonly Conflict[];
  /** The missing content, one Chinese sentence each. */
  readonly missing: readonly string[];
  /** Figures that have no counterpart or could not be read. */
  readonly unmatched: readonly ImportProblem[];
  readonly remarks: readonly string[];
}

export const NOTHING_TAKEN: Taken = {
  cells: [],
  facts: [],
  conflicts: [],
  missing: [],
  unmatched: [],
  remarks: [],
};
