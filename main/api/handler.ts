import type { WorkApart } from '#main/apart/work-apart';
import type { Exporter } from '#main/exports/make/exporter';
import type { ReadPacked } from '#main/imports/apart/reading';
import type { Backups } from '#main/store/backups/backups';
import type { BureauLinkStore } from '#main/store/choices/bureau-link';
import type { LetterheadStore } from '#main/store/choices/letterhead';
import type { SettingStore } from '#main/store/choices/settings';
import type { Combinations } from '#main/store/desk/combinations';
import type { States } from '#main/store/desk/states';
import type { Store } from '#main/store/store';
import type { Method, Output, ParsedInput } from '#shared/api/contract';
import type { Result } from '#shared/result';
import type { ExportRuns } from './export-runs.ts';
import type { Gathers } from './gathers.ts';
import type { Imports } from './imports.ts';
import type { Inspections } from './inspections.ts';

/** The services that handlers use. */
export interface Services {
  readonly store: Store;
  readonly backups: Backups;
  /** The parts of combined reports. */
  readonly combinations: Combinations;
  /** The known state of each report, without opening it. */
  readonly states: States;
  readonly settings: SettingStore;
  /** The office's own .docx, if one was chosen. */
  readonly letterhead: LetterheadStore;
  /** The bureau to hand in to, if any. */
  readonly bureau: BureauLinkStore;
  readonly exporter: Exporter;
  readonly runs: ExportRuns;
  readonly imports: Imports;
  readonly inspections: Inspections;
  /** Long-running jobs, in another thread than the one that recognises files. */
  readonly apart: WorkApart;
  readonly gathers: Gathers;
  readonly readGiven: ReadPacked;
  /** The state of the data file when it was opened, and problems found since. */
  readonly status: () => Output<'store.status'>;
  /** Whether data can be saved: the data file is not read-only, and has not been closed. */
  readonly isWritable: () => boolean;
  /** Whether the program is ending, with the data file closed. */
  readonly isClosed: () => boolean;
  readonly newId: () => string;
  readonly now: () => Date;
  readonly diagnostics: () => string;
  /** Logs a defect. */
  readonly log: (error: unknown) => void;
}

export type Handler<M extends Method> = (
  input: ParsedInput<M>,
  services: Services,
) => Result<Output<M>> | Promise<Result<Output<M>>>;

export type Handlers = { readonly [M in Method]: Handler<M> };
