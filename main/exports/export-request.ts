import type { UnitSum } from '#shared/checks/context/unit-sums';
import type { CheckReport } from '#shared/checks/run';
import type { Computed } from '#shared/compute/computed';
import type { Publication } from '#shared/publication/blocks';
import type { Disclosure } from '#shared/publication/editions/disclosure';
import type { Edition, OpenFindings } from '#shared/publication/editions/edition';
import type { FileKind } from '#shared/publication/editions/kinds';
import type { Leftover } from '#shared/publication/editions/leftover';
import { FONT_PRESETS, type FontPreset, type FontPresetId } from '#shared/publication/presets/fonts';
import { PAGE_PRESETS, type PagePreset, type PagePresetId } from '#shared/publication/presets/pages';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import type { Letterhead } from './docx/letterhead/read-letterhead.ts';

/** A request for the files of one report. Plain data: it is sent to a worker. */
export interface ExportRequest {
  readonly report: Report;
  /** For a 汇总: the sums of its units that a person changed. */
  readonly sums?: readonly UnitSum[];
  readonly pack: TemplatePack;
  readonly kinds: readonly FileKind[];
  /** Kinds that exist in one edition only are made once, whatever is requested. */
  readonly editions: readonly Edition[];
  readonly choices: Choices;
  /** The office's own .docx, in bytes. */
  readonly letterhead?: Uint8Array | null;
  /** The website's details about the publication. */
  readonly disclosure: Disclosure;
  /** Checksum of the report: files record the state they were made from. */
  readonly snapshot: string;
  /** Also the time of the check in 体检报告. */
  readonly madeAt: Date;
}

export interface ExportedFile {
  readonly kind: FileKind;
  readonly edition: Edition;
  /** For a kind that is a folder: the file's path in it. */
  readonly path: string | null;
  readonly bytes: Uint8Array;
}

/** The files requested, by kind. */
export interface Exported {
  readonly files: readonly ExportedFile[];
  /** The findings that are still open. */
  readonly open: OpenFindings;
  /** The content of the public files besides the publication. */
  readonly left: readonly Leftover[];
}

/** The source of all files. */
export interface Source {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly checks: CheckReport;
  readonly publication: Publication;
  readonly choices: Choices;
  readonly letterhead: Letterhead | null;
  readonly disclosure: Disclosure;
  readonly snapshot: string;
  readonly madeAt: Date;
}

/** A file in a folder of the website. */
export interface FolderFile {
  readonly path: string;
  readonly bytes: Uint8Array;
}

/** A person's choices for the document. */
export interface Choices {
  readonly page: PagePresetId;
  readonly fonts: FontPresetId;
  readonly charts: '无' | '原生图表' | '图片';
  /** A letterhead's replacement for `page` and `fonts`. */
  readonly look?: PageLook;
}

/** The pages and fonts of a document, the same in every format. */
export interface PageLook {
  readonly page: PagePreset;
  readonly fonts: FontPreset;
}

/** The look chosen: the presets, or a letterhead's. */
export function lookOf({ look, page, fonts }: Choices): PageLook {
  return look ?? { page: PAGE_PRESETS[page], fonts: FONT_PRESETS[fonts] };
}
