import { readFileSync } from 'node:fs';
import { join } from 'node:path';

// The contents of the real documents beside this file, read from their pages by eye; see README.md.

/** The two published final accounts. */
export type AccountName = 'finance-bureau-2024' | 'social-work-2024';
/** The published budgets; the tables of the last one are in an attachment that the document does not include. */
export type BudgetName =
  | 'government-office-budget-2025'
  | 'jiangsu-court-budget-2019'
  | 'jiangsu-cppcc-budget-2019';
export type TemplateName = 'template-2024';
export type DocumentName = AccountName | BudgetName | TemplateName;

/** Figures as printed, by row id and column id of the national tables; blank cells are omitted. */
export type TruthRows = Readonly<Record<string, Readonly<Record<string, string>>>>;

interface Described {
  readonly 部门: string;
  readonly 年度: number;
  readonly 单位: string;
  readonly 级次: string;
  readonly 形式: string;
}

export interface TruthTable {
  /** The first page; `pages` is their number. */
  readonly page: number;
  readonly pages: readonly number[];
  readonly title: string;
  /** The notes below the table, one line each. */
  readonly note?: string;
  readonly rows: TruthRows;
}

export interface OtherTable {
  readonly page: number;
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
}

export interface Heading {
  readonly page: number;
  /** 1: 第一部分; 2: 一、; 3: （一）. */
  readonly level: 1 | 2 | 3;
  readonly text: string;
}

export interface AccountTruth extends Described {
  readonly kind: '决算';
  /** By 公开01 to 公开09, whatever the print order. */
  readonly tables: Readonly<Record<string, TruthTable>>;
  readonly otherTables: readonly OtherTable[];
  readonly headings: readonly Heading[];
  /** Line breaks are removed; blanks within a line are as extracted, so compare without them. */
  readonly paragraphs: Readonly<Record<'部门概况' | '决算情况说明' | '名词解释', readonly string[]>>;
}

export interface BudgetTable {
  /** 公开01表, if it is printed. */
  readonly number?: string;
  readonly page: number;
  readonly pages: readonly number[];
  readonly title: string;
  readonly unit: string;
  /** One per leaf column, preceded by the merged headers above it, joined with `/`. */
  readonly headers: readonly string[];
  /** Number of rows of the body with a figure. */
  readonly bodyRows: number;
  /** Number of figures with two decimals in the body. */
  readonly figures: number;
  readonly note?: string;
  /** The rows of the body with any text, one cell per entry of `headers`. */
  readonly rows: readonly (readonly string[])[];
}

export interface BudgetTruth extends Described {
  readonly kind: '预算';
  readonly tables: readonly BudgetTable[];
  readonly listedTables?: readonly string[];
  readonly remarks?: readonly string[];
  readonly textFigures?: Readonly<Record<string, string>>;
}

export interface TemplateTruth extends Described {
  readonly kind: '模板';
  readonly tables: Readonly<Record<string, TruthTable>>;
  readonly otherTables: readonly OtherTable[];
  readonly figures: 0;
  /** The marks of a template: a pattern for its text without blanks, and the number of matches. */
  readonly marks: readonly {
    readonly name: string;
    readonly what: string;
    readonly pattern: string;
    readonly count: number;
  }[];
  readonly remarks: readonly string[];
}

/** A mistake in the document itself. */
export interface DocumentError {
  readonly page: number;
  readonly where: string;
  /** The wrong words as printed; compare without blanks. */
  readonly text: string;
  readonly what: string;
  readonly right: string;
  readonly kind: '错误' | '警告' | '提示';
  /** `certain` is beyond doubt; a reviewer would ask about `likely`. */
  readonly sure: 'certain' | 'likely';
}

/** The path of the document. */
export function documentPath(name: DocumentName): string {
  return join(import.meta.dirname, `${name}.pdf`);
}

export function truthOf(name: AccountName): AccountTruth;
export function truthOf(name: BudgetName): BudgetTruth;
export function truthOf(name: TemplateName): TemplateTruth;
/** The contents of the document, as found by a careful reader. */
export function truthOf(name: DocumentName): AccountTruth | BudgetTruth | TemplateTruth {
  return load(`${name}.truth.json`);
}

/** The actual mistakes of a final account. */
export function errorsOf(name: AccountName): readonly DocumentError[] {
  return load(`${name}.errors.json`);
}

function load<T>(file: string): T {
  return JSON.parse(readFileSync(join(import.meta.dirname, file), 'utf8'));
}
