// A 财决 form as data, before a program prints it.

/** 分, or a count; “—” if nothing belongs there; `null` if it is blank. */
export type Value = number | '—' | null;

export type FormId =
  | '财决01'
  | '财决01-1'
  | '财决02'
  | '财决03'
  | '财决04'
  | '财决05'
  | '财决05-1'
  | '财决05-2'
  | '财决05-3'
  | '财决07'
  | '财决08'
  | '财决08-1'
  | '财决08-2'
  | '财决09'
  | '财决10'
  | '财决10-1'
  | '财决10-2'
  | '财决11'
  | '财决12'
  | '财决附01'
  | '财决附03';

export type Form = LinesForm | SubjectsForm;

/** Blocks of numbered lines side by side. */
export interface LinesForm {
  readonly kind: 'lines';
  readonly id: FormId;
  readonly title: string;
  readonly blocks: readonly LineBlock[];
}

export interface LineBlock {
  /** The heading above the whole block. */
  readonly head: string | null;
  readonly item: string;
  readonly columns: readonly Column[];
  readonly rows: readonly LineRow[];
}

export interface LineRow {
  readonly label: string;
  readonly number: number | null;
  readonly cells: Readonly<Record<string, Value>>;
  /** Vehicles, people, visits: not amounts. */
  readonly counted?: true;
}

/** 合计, 类, 款 and 项 down the page. */
export interface SubjectsForm {
  readonly kind: 'subjects';
  readonly id: FormId;
  readonly title: string;
  readonly columns: readonly Column[];
  readonly rows: readonly SubjectRow[];
}

export interface SubjectRow {
  /** `null` on 合计. */
  readonly code: string | null;
  readonly name: string;
  readonly cells: Readonly<Record<string, Value>>;
}

export interface Column {
  readonly text: string;
  /** Absent if only the columns below hold figures. */
  readonly id?: string;
  readonly below?: readonly Column[];
  /** 经济分类 of the column. */
  readonly code?: string;
}

export function leafColumns(columns: readonly Column[]): readonly Column[] {
  return columns.flatMap((column) => (column.below === undefined ? [column] : leafColumns(column.below)));
}

export function depthOf(columns: readonly Column[]): number {
  return Math.max(...columns.map(({ below }) => (below === undefined ? 1 : 1 + depthOf(below))));
}
