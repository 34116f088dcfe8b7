import type { Call } from '#shared/api/transport';
import { failure, type Result, success } from '#shared/result';
import { type WorkApart, workApart } from './apart/work-apart.ts';
import { workPool } from './apart/work-pool.ts';
import { createDispatch } from './api/dispatch.ts';
import { ExportRuns } from './api/export-runs.ts';
import { Gathers } from './api/gathers.ts';
import { loadHandler } from './api/handlers/load-handler.ts';
import { Imports } from './api/imports.ts';
import { Inspections } from './api/inspections.ts';
import { exportInWorker } from './exports/make/export-in-worker.ts';
import { exportHere } from './exports/make/exporter.ts';
import type { Print } from './exports/pdf/print.ts';
import { readPackedApart } from './imports/apart/read-apart.ts';
import type { ReadPacked } from './imports/apart/reading.ts';
import { Backups } from './store/backups/backups.ts';
import { judgeHere, judgeInWorker } from './store/backups/judge.ts';
import { Keeper } from './store/backups/keeper.ts';
import { BureauLinkStore } from './store/choices/bureau-link.ts';
import { LayoutStore } from './store/choices/layouts.ts';
import { LetterheadStore } from './store/choices/letterhead.ts';
import { SettingStore } from './store/choices/settings.ts';
import { Combinations } from './store/desk/combinations.ts';
import { States } from './store/desk/states.ts';
import { Ledger } from './store/journal/ledger.ts';
import { openDatabase } from './store/opening/open.ts';
import { Store } from './store/store.ts';

export { EXPORT_WORKER } from './exports/make/export-in-worker.ts';
export type { Print } from './exports/pdf/print.ts';
export { readPackedApart } from './imports/apart/read-apart.ts';
export type { StartReader } from './imports/apart/reader-process.ts';

export interface App {
  readonly dispatch: Call;
  /**
   * Backups and checks in the background; the shell starts it when its window is open, or requests one backup.
   */
  readonly keeper: Pick<Keeper, 'start' | 'once'>;
  /**
   * Loads the program of an open report when the list of a starting window is drawn, so that opening the first one
   * does not wait.
   */
  warm(): void;
  /** Stops the exports in progress: the window that waited for their files is gone. */
  stopExports(): void;
  close(): void;
}

/** How files are made from reports. */
export interface Exporting {
  readonly print: Print;
  /** Entry of the worker that makes them (`main/exports/make/worker.ts`, built or not); absent: this thread. */
  readonly worker?: string | URL;
  readonly log?: (error: unknown) => void;
}

const noPrinter: Exporting = {
  print: async () => failure('missing', '这里没有可以生成 PDF 的浏览器，请在窗口中或用命令行导出'),
};

/** The list of a starting window is drawn by then, even on a slow PC. */
const LIST_DRAWN_MS = 2_000;

/** One thread for imports, which holds their files, and one per core for reports. */
const recognising = workApart();
const checking = workPool();

/** Composition root: the services over one database file. The host provides the clock, the ids and a printer. */
export function createApp(of: {
  readonly file: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Name of the account, for the change log until the person gives another. */
  readonly who?: string;
  /** Information on the program and the system, and the log, for the maintainers. */
  readonly diagnostics?: () => string;
  readonly exporting?: Exporting;
  /** Reads imported files; absent: in a process started by Node. */
  readonly readGiven?: ReadPacked;
  /**
   * Entry of the worker that reads backups through (`main/store/backups/backup-worker.ts`, built or not); absent:
   * this thread.
   */
  readonly backupWorker?: string;
}): Result<App> {
  const opened = openDatabase(of.file, of.now());
  if (!opened.ok) return opened;
  const { database, readOnly, notices, guards, close } = opened.value;
  const ledger = new Ledger(database, of.now, guards);
  const settings = new SettingStore(database, ledger);
  const who = () => settings.person() || (of.who ?? '');
  const store = new Store(database, of.now, ledger, who);
  const knowing =
    (work: WorkApart): WorkApart =>
    (job, input, watch) =>
      work(job, input, { ...watch, own: store.packs.own() });
  const { print, worker, log = () => undefined } = of.exporting ?? noPrinter;
  const judge = of.backupWorker === undefined ? judgeHere : judgeInWorker(of.backupWorker);
  const backups = new Backups(of.file, database, of.now, judge);
  // with its own store, so that the other keeps what the person works on in memory
  const keeper = new Keeper({ database, store: new Store(database, of.now), backups, log });
  const runs = new ExportRuns();
  let closed = false;
  const idle = { start: () => undefined, once: async () => undefined };
  return success({
    dispatch: createDispatch({
      store,
      backups,
      states: new States(database, ledger),
      combinations: new Combinations(database, ledger),
      settings,
      letterhead: new LetterheadStore(database, ledger),
      bureau: new BureauLinkStore(database, ledger),
      exporter: worker === undefined ? exportHere(print) : exportInWorker(worker, print, log),
      runs,
      readGiven: of.readGiven ?? readPackedApart(),
      imports: new Imports(new LayoutStore(database, ledger), knowing(recognising)),
      inspections: new Inspections(),
      apart: knowing(checking),
      gathers: new Gathers(),
      newId: of.newId,
      now: of.now,
      diagnostics: of.diagnostics ?? (() => ''),
      log,
      isWritable: () => !readOnly && !closed,
      isClosed: () => closed,
      status: () => ({
        file: of.file,
        readOnly,
        who: who(),
        notices: [...notices, ...keeper.notices()],
      }),
    }),
    keeper: readOnly ? idle : keeper,
    warm: () => {
      setTimeout(async () => {
        await loadHandler('reports.open');
        await loadHandler('report.edit');
      }, LIST_DRAWN_MS).unref();
    },
    stopExports: () => runs.end(),
    close: () => {
      closed = true;
      keeper.stop();
      close();
    },
  });
}
