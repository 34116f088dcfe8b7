import type { Sheet } from './sheet.ts';

/** What a file holds, before anything in it is recognised. */
export interface SourceFile {
  readonly file: string;
  readonly kind: 'workbook' | 'document' | 'text';
  /** Worksheets, or the tables of a document with the lines around them. */
  readonly sheets: readonly Sheet[];
  /** Paragraphs outside tables, in order; lists of contents left out. */
  readonly paragraphs: readonly string[];
  /** What a person should know, e.g. that macros were left out. */
  readonly remarks: readonly string[];
}
