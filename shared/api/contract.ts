import { z } from 'zod';
import { editSchema, titleShape } from '#shared/edits/edit';
import { MONEY_UNITS } from '#shared/money/amount';
import { DEFAULT_DISCLOSURE, OPENNESS } from '#shared/publication/editions/disclosure';
import { EDITIONS, type OpenFindings } from '#shared/publication/editions/edition';
import { FILE_KINDS, type FileKind } from '#shared/publication/editions/kinds';
import type { Leftover } from '#shared/publication/editions/leftover';
import type { Traced } from '#shared/publication/trace/trace';
import type { Report } from '#shared/report/report';
import { type AcrossOutputs, acrossInputs } from './across.ts';
import type {
  BackupPlaces,
  BackupSummary,
  Comparison,
  Definition,
  MadeFile,
  ReportSummary,
  StoreStatus,
} from './answers.ts';
import { type CheckOutputs, checkInputs } from './checks.ts';
import { type DeskOutputs, deskInputs } from './desk.ts';
import { type GatherOutputs, gatherInputs } from './gather.ts';
import { type HandingInOutputs, handingInInputs } from './handing-in.ts';
import { type ImportOutputs, importInputs } from './imports.ts';
import { type InspectionOutputs, inspectionInputs } from './inspection.ts';
import { type KeepingOutputs, keepingInputs } from './keeping.ts';
import { type LetterheadInfo, letterheadSchema, type Settings, settingsSchema } from './settings.ts';
import { type YearOutputs, yearInputs } from './years.ts';

const id = z.string().min(1).max(64);
const report = z.strictObject({ report: id });
/** Choices left out are those remembered (`settings`). */
const document = settingsSchema.partial().extend({
  ...report.shape,
  edition: z.enum(EDITIONS).default('公开版'),
  /** `null` for none, whatever is kept. */
  letterhead: letterheadSchema.nullable().optional(),
});
const disclosureSchema = z.strictObject({
  索引号: z.string().trim().min(1).max(100).nullable(),
  发布机构: z.string().trim().min(1).max(200).nullable(),
  成文日期: z.iso.date('日期应写成 2024-08-30 的样子').nullable(),
  公开方式: z.enum(OPENNESS),
});

/** The one seam between screens and services: each method's input, checked at the boundary. */
export const inputs = {
  'reports.list': z.strictObject({}),
  /** Makes edits of one report, in their order, as one step: all of them or none. */
  'report.edit': z.strictObject({ report: id, edits: z.array(editSchema).min(1).max(10_000) }),
  'reports.create': z.strictObject({ ...titleShape, 单位: z.enum(MONEY_UNITS), pack: id }),
  'reports.open': report,
  'reports.delete': report,
  'reports.deleted': z.strictObject({}),
  /** Takes a deletion back. */
  'reports.restore': report,
  /** Takes back the step made last; `redo` makes it again. Every change of a report is a step, an import too. */
  'history.undo': report,
  'history.redo': report,
  /** The next steps of undo and redo. */
  'history.next': report,
  /**
   * The change log, newest first: places that begin with `place`, of the kind `what` where one is given, entries
   * older than `before` (a sequence number).
   */
  'history.list': z.strictObject({
    report: id,
    place: z.string().max(200).default(''),
    what: z.string().max(40).default(''),
    before: z.int().positive().nullable().default(null),
    limit: z.int().min(1).max(1000).default(200),
  }),
  /**
   * Takes over figures and texts of the year before, as one step: from the transcription file given, else from the
   * same department's report of that year.
   */
  'lastYear.take': z.strictObject({
    report: id,
    transcription: z
      .strictObject({ filename: z.string().max(300), content: z.string().max(20_000_000) })
      .optional(),
  }),
  /** Reasons given earlier, in any report, latest first. */
  'reasons.earlier': z.strictObject({}),
  /** Definitions in part four of any report, each once. */
  'glossary.earlier': z.strictObject({}),
  /** `content` is the text of a transcription file (JSON). */
  'transcription.import': z.strictObject({
    filename: z.string().max(300),
    content: z.string().max(20_000_000),
  }),
  ...importInputs,
  ...gatherInputs,
  ...checkInputs,
  ...inspectionInputs,
  ...acrossInputs,
  ...deskInputs,
  ...yearInputs,
  'publish.word': document,
  'publish.excel': document,
  'publish.pdf': document,
  'publish.html': document,
  'publish.json': document,
  /**
   * Several files at once, or as one zip; each edition in a folder of its own where both are asked for. `run` is
   * the window's own name for this work.
   */
  'publish.set': document.omit({ edition: true }).extend({
    kinds: z.array(z.enum(FILE_KINDS)).min(1).max(FILE_KINDS.length),
    editions: z.array(z.enum(EDITIONS)).min(1).max(EDITIONS.length).default(['公开版']),
    disclosure: disclosureSchema.default(DEFAULT_DISCLOSURE),
    run: id,
    zip: z.boolean(),
  }),
  'publish.progress': z.strictObject({ run: id }),
  'publish.cancel': z.strictObject({ run: id }),
  /** A published Word file beside a report: the one it was made from, where none is named. */
  'publish.trace': z.strictObject({
    base64: z.string().max(40_000_000),
    /** The working edition that was made with a public one, which says nothing of its figures itself. */
    beside: z.string().max(40_000_000).optional(),
    report: id.optional(),
  }),
  /** Fonts of a preset that this PC lacks. */
  'fonts.missing': settingsSchema.pick({ fonts: true }),
  'settings.read': z.strictObject({}),
  /** Remembers the choices given, leaves the others. */
  'settings.write': settingsSchema.partial(),
  /** The letterhead that is kept. */
  'letterhead.read': z.strictObject({}),
  /** Keeps a letterhead, or forgets it (`null`). */
  'letterhead.write': z.strictObject({ file: letterheadSchema.nullable() }),
  'store.status': z.strictObject({}),
  /** The text that would be sent to the maintainers, to look at first. */
  'diagnostics.read': z.strictObject({}),
  /** A defect of the window, for the log: its kind, and the places in the program as the engine lists them. */
  'diagnostics.note': z.strictObject({ name: z.string().max(100), stack: z.string().max(20_000) }),
  ...keepingInputs,
  ...handingInInputs,
} as const;

export type { BackupPlaces, BackupSummary, Comparison, Definition, MadeFile, ReportSummary, StoreStatus };

/** An entry of the change log: who, when, where, from what to what. */
export interface LoggedChange {
  /** Counts upwards over all reports. */
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name of the operating system's user; `null` in entries of older versions. */
  readonly who: string | null;
  /** The step that it was part of, e.g. “撤销：填列 公开02/2080101/财政拨款收入”. */
  readonly step: string | null;
  /** The kind of change: 填列, 增加科目… */
  readonly what: string;
  /** An address, a form, a part of the text, the key of a fact. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** A step undone or redone, and the report as it now stands. */
export interface TravelledStep {
  readonly label: string;
  readonly report: Report;
}

/** Files made together. */
export interface MadeSet {
  readonly files: readonly MadeFile[];
  /** The open findings: with any, the files bear 草稿 on each page. */
  readonly open: OpenFindings;
  /** The content of the public files besides the publication. */
  readonly left: readonly Leftover[];
}

/** How far an export is: files made, files asked for, the one being made. */
export interface ExportProgress {
  readonly done: number;
  readonly of: number;
  readonly doing: FileKind | null;
}

/** The output of each method where it succeeds. */
export interface Outputs
  extends ImportOutputs,
    GatherOutputs,
    CheckOutputs,
    InspectionOutputs,
    AcrossOutputs,
    DeskOutputs,
    YearOutputs,
    KeepingOutputs,
    HandingInOutputs {
  'reports.list': readonly ReportSummary[];
  /** The label of the step, and the messages of findings that could not be corrected. */
  'report.edit': { readonly label: string; readonly left: readonly string[] };
  'reports.create': { readonly report: string };
  'reports.open': Report;
  'reports.delete': Record<never, never>;
  /** The last deleted first; `changedAt` is when. */
  'reports.deleted': readonly ReportSummary[];
  'reports.restore': Record<never, never>;
  'history.undo': TravelledStep;
  'history.redo': TravelledStep;
  'history.next': { readonly undo: string | null; readonly redo: string | null };
  'history.list': readonly LoggedChange[];
  /** How many figures were taken, and which texts. */
  'lastYear.take': { readonly facts: number; readonly texts: readonly string[] };
  'reasons.earlier': readonly string[];
  'glossary.earlier': readonly Definition[];
  'transcription.import': { readonly report: string };
  'publish.word': MadeFile;
  'publish.excel': MadeFile;
  'publish.pdf': MadeFile;
  'publish.html': MadeFile;
  'publish.json': MadeFile;
  'fonts.missing': { readonly missing: readonly string[] };
  'settings.read': Settings;
  'settings.write': Settings;
  'letterhead.read': LetterheadInfo | null;
  'letterhead.write': LetterheadInfo | null;
  /** `null` where it was cancelled. */
  'publish.set': MadeSet | null;
  /** `null` where nothing runs under this name. */
  'publish.progress': ExportProgress | null;
  'publish.cancel': Record<never, never>;
  'publish.trace': Traced;
  'store.status': StoreStatus;
  'diagnostics.read': { readonly text: string };
  'diagnostics.note': Record<never, never>;
}

export type Method = keyof typeof inputs;
export type Input<M extends Method> = z.input<(typeof inputs)[M]>;
export type ParsedInput<M extends Method> = z.output<(typeof inputs)[M]>;
export type Output<M extends Method> = Outputs[M];
