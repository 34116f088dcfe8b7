import { z } from 'zod';
import { editSchema, titleShape } from '#shared/edits/edit';
import { MONEY_UNITS } from '#shared/money/amount';
import type { TakenOver } from '#shared/narrative/years/last-year';
import { DEFAULT_DISCLOSURE, OPENNESS } from '#shared/publication/editions/disclosure';
import { EDITIONS, type OpenFindings } from '#shared/publication/editions/edition';
import { FILE_KINDS, type FileKind } from '#shared/publication/editions/kinds';
import type { Leftover } from '#shared/publication/editions/leftover';
import type { Traced } from '#shared/publication/trace/trace';
import type { Report } from '#shared/report/report';
import type { StepTaken } from '#shared/report/writes/step-taken';
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
/** Omitted choices take their remembered values (`settings`). */
const document = settingsSchema.partial().extend({
  ...report.shape,
  edition: z.enum(EDITIONS).default('公开版'),
  /** `null` for none, even if one is kept. */
  letterhead: letterheadSchema.nullable().optional(),
});
const disclosureSchema = z.strictObject({
  索引号: z.string().trim().min(1).max(100).nullable(),
  发布机构: z.string().trim().min(1).max(200).nullable(),
  成文日期: z.iso.date('日期应写成 2024-08-30 的样子').nullable(),
  公开方式: z.enum(OPENNESS),
});

/** The one seam between screens and services: the input of each method, checked at the boundary. */
export const inputs = {
  'reports.list': z.strictObject({}),
  /** Applies edits to one report, in order, as one step: all of them or none. */
  'report.edit': z.strictObject({ report: id, edits: z.array(editSchema).min(1).max(10_000) }),
  'reports.create': z.strictObject({ ...titleShape, 单位: z.enum(MONEY_UNITS), pack: id }),
  'reports.open': report,
  'reports.delete': report,
  'reports.deleted': z.strictObject({}),
  /** Undoes a deletion. */
  'reports.restore': report,
  /**
   * Undoes the last step; `redo` makes it again. Every change of a report is a step, including an import.
   */
  'history.undo': report,
  'history.redo': report,
  /** The next steps of undo and redo. */
  'history.next': report,
  /**
   * The change log, newest first: entries whose place begins with `place`, of the kind `what` if given,
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
   * Takes over last year's figures and texts as one step: from the given transcription file, else from the
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
  /** Definitions in part four of any report, without duplicates. */
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
   * Makes several files, separately or as one zip; if both editions are requested, each gets its own
   * folder. `run` is the window's name for this job.
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
  /** Compares a published Word file with a report: by default the report it was made from. */
  'publish.trace': z.strictObject({
    base64: z.string().max(40_000_000),
    /** The working edition made together with a public one, which carries no references to its figures. */
    beside: z.string().max(40_000_000).optional(),
    report: id.optional(),
  }),
  /** Fonts of a preset that are not installed on this PC. */
  'fonts.missing': settingsSchema.pick({ fonts: true }),
  'settings.read': z.strictObject({}),
  /** Stores the given choices and keeps the others. */
  'settings.write': settingsSchema.partial(),
  /** The stored letterhead. */
  'letterhead.read': z.strictObject({}),
  /** Stores a letterhead, or removes it (`null`). */
  'letterhead.write': z.strictObject({ file: letterheadSchema.nullable() }),
  'store.status': z.strictObject({}),
  /** The text that would be sent to the maintainers, for review. */
  'diagnostics.read': z.strictObject({}),
  /** Logs a defect of the window: its kind, and the stack as the engine lists it. */
  'diagnostics.note': z.strictObject({ name: z.string().max(100), stack: z.string().max(20_000) }),
  ...keepingInputs,
  ...handingInInputs,
} as const;

export type { BackupPlaces, BackupSummary, Comparison, Definition, MadeFile, ReportSummary, StoreStatus };

/** An entry of the change log: who, when, where, old and new value. */
export interface LoggedChange {
  /** Increases across all reports. */
  readonly sequence: number;
  /** ISO 8601, UTC. */
  readonly at: string;
  /** Name of the operating system's user; `null` in entries of older versions. */
  readonly who: string | null;
  /** The step it was part of, e.g. “撤销：填列 公开02/2080101/财政拨款收入”. */
  readonly step: string | null;
  /** The kind of change: 填列, 增加科目… */
  readonly what: string;
  /** An address, a form, a part of the text, the key of a fact. */
  readonly place: string;
  readonly before: string | null;
  readonly after: string | null;
}

/** Files made together. */
export interface MadeSet {
  readonly files: readonly MadeFile[];
  /** The open findings; if there are any, every page of the files is marked 草稿. */
  readonly open: OpenFindings;
  /** What the public files contain besides the publication. */
  readonly left: readonly Leftover[];
}

/** Progress of an export: files made, files requested, the current file. */
export interface ExportProgress {
  readonly done: number;
  readonly of: number;
  readonly doing: FileKind | null;
}

/** The output of each method on success. */
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
  /** The most recently deleted first; `changedAt` is the time of deletion. */
  'reports.deleted': readonly ReportSummary[];
  'reports.restore': Record<never, never>;
  'history.undo': StepTaken;
  'history.redo': StepTaken;
  'history.next': { readonly undo: string | null; readonly redo: string | null };
  'history.list': readonly LoggedChange[];
  /** The number of figures taken and of typed ones kept, the names of the texts, and whether the report changed. */
  'lastYear.take': Pick<TakenOver, 'facts' | 'kept' | 'texts'> & { readonly changed: boolean };
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
  /** `null` if it was cancelled. */
  'publish.set': MadeSet | null;
  /** `null` if nothing runs under this name. */
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
