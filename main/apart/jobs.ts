import { readTracedWord } from '#main/imports/traced/traced-word';
import type { UnitSum } from '#shared/checks/context/unit-sums';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { figuresOf } from '#shared/desk/figures';
import { countsOf } from '#shared/desk/state';
import { sheetsOf } from '#shared/imports/document/read-document';
import { headerCandidates, layoutWords } from '#shared/imports/headers/layout-words';
import { outlineOf } from '#shared/imports/source/outline';
import type { SourceFile } from '#shared/imports/source/source';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { packOf } from './as-said.ts';
import { checkFile, checkImport } from './check-import.ts';
import { type CombineInput, combineReports } from './combine-reports.ts';
import { comparePrinted } from './compare-printed.ts';
import { inspectDocument, inspectFiles, inspectReport } from './inspect.ts';
import { learnFrom, proveAgain } from './learn.ts';
import { explainGather, headsOf, planGather } from './plan-gather.ts';
import { broughtIn, previewImport } from './preview-import.ts';

/** A stored report; `sums`: for a 汇总, the sums of its units that a person changed. */
interface ToCheck {
  readonly report: Report;
  readonly sums: readonly UnitSum[];
}

/**
 * The long-running jobs, each a pure function of the files it works on, of plain data and of all packs; none of
 * them knows the store. They are looked up by name, because functions cannot be sent to a thread.
 */
export const JOBS = {
  /** The rows of each sheet that may end a header, by which layouts are recognised again. */
  headers: (files: readonly SourceFile[], _input: null) => sheetsOf(files).map(headerCandidates),
  /** The words of a sheet's last header row, by which its layout is recognised again. */
  layouts: (
    files: readonly SourceFile[],
    { sheet, rows }: { readonly sheet: number; readonly rows: readonly number[] },
  ) => {
    const source = sheetsOf(files)[sheet];
    return source === undefined ? null : rows.map((row) => layoutWords(source, row));
  },
  /** The content of the files, in reading order. */
  outline: (files: readonly SourceFile[], _input: null) => outlineOf(files),
  preview: previewImport,
  bringIn: broughtIn,
  checkImport,
  checkFile,
  inspectFiles,
  inspectReport,
  inspectDocument,
  compareSum: (
    _files: readonly SourceFile[],
    input: Parameters<typeof comparePrinted>[0],
    packs: readonly TemplatePack[],
  ) => comparePrinted(input, packs),
  headsOf,
  planGather,
  explainGather,
  learn: learnFrom,
  proveAgain,
  /** Makes one report from others (汇总). */
  combine: (_files: readonly SourceFile[], input: CombineInput, packs: readonly TemplatePack[]) =>
    combineReports(input, packs),
  /** The counts shown in the list of reports. */
  countReport: (_files: readonly SourceFile[], { report, sums }: ToCheck, packs: readonly TemplatePack[]) => {
    const pack = packOf(report.pack, packs);
    const computed = compute(pack, report);
    return countsOf(checkReport(pack, report, computed, { sums }), computed);
  },
  /** The figures by which departments and years are compared. */
  figuresOf: (
    _files: readonly SourceFile[],
    { report }: { readonly report: Report },
    packs: readonly TemplatePack[],
  ) => figuresOf(report, compute(packOf(report.pack, packs), report), null),
  checkReport: (_files: readonly SourceFile[], { report, sums }: ToCheck, packs: readonly TemplatePack[]) => {
    const pack = packOf(report.pack, packs);
    return checkReport(pack, report, compute(pack, report), { sums });
  },
  tracedWord: (
    _files: readonly SourceFile[],
    { bytes, beside }: { readonly bytes: Uint8Array; readonly beside: Uint8Array | null },
  ) => readTracedWord(Buffer.from(bytes), beside === null ? null : Buffer.from(beside)),
} as const;

export type JobName = keyof typeof JOBS;
export type JobInput<J extends JobName> = Parameters<(typeof JOBS)[J]>[1];
export type JobOutput<J extends JobName> = Awaited<ReturnType<(typeof JOBS)[J]>>;
