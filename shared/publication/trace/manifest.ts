import type { WrittenFigure } from '#shared/publication/blocks';

/** The record in a published Word file of the data it was made from. */
export interface FileOrigin {
  /** Id of the report. */
  readonly report: string;
  readonly pack: string;
  /** SHA-256 of the report as it was published, in hexadecimal. */
  readonly snapshot: string;
}

/** One figure in the text, in a content control. */
export interface ControlledFigure {
  /** Id of the content control, unique in the file. */
  readonly id: number;
  /** Tag of the content control: the source, cut to the length that Word accepts. */
  readonly tag: string;
  /** The field's expression; `null` for a number without a source. */
  readonly source: string | null;
  readonly printed: string;
  /** `null` if the figure is linked. */
  readonly written: WrittenFigure | null;
}

export interface Manifest extends FileOrigin {
  readonly 部门: string;
  readonly 年度: number;
  readonly figures: readonly ControlledFigure[];
}

/** Identifies the format of the manifest; an incompatible format needs another. */
export const MANIFEST_NAMESPACE = 'urn:juesuan:publication:1';
