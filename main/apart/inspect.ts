import { checkDocument } from '#shared/checks/check-document';
import type { Finding } from '#shared/checks/findings/finding';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { type Figures, figuresOf } from '#shared/desk/figures';
import type { Inspected } from '#shared/desk/inspection';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { ReadSummary } from '#shared/imports/document/read-summary';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { plainTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { packOf } from './as-said.ts';
import type { PlainPublication } from './compare-printed.ts';

/** The record of a document that was handed in and checked. */
export interface Inspection {
  readonly findings: readonly Finding[];
  /** `null` for a report in the app's own format. */
  readonly read: ReadSummary | null;
  /** The reason it was not checked; `null` if it was. */
  readonly notChecked: string | null;
  readonly report: Report | null;
  /** The figures by which departments are compared; `null` if nothing was checked. */
  readonly figures: Figures | null;
  /** The numbers stated in the texts, and how many were recomputed. */
  readonly numbers: CheckReport['numbers'];
  /** All its sentences, for searching. */
  readonly words: string;
}

const NO_NUMBERS = { checked: 0, total: 0 };

/** Reads and checks another's document. */
export function inspectFiles(
  files: readonly SourceFile[],
  _input: null,
  packs: readonly TemplatePack[],
): Inspection {
  const { document, pack } = recognise(files, null, undefined, packs);
  const { read, checked, notChecked } = checkDocument(document, pack);
  if (checked === null)
    return {
      findings: [],
      read,
      notChecked,
      report: null,
      figures: null,
      numbers: NO_NUMBERS,
      words: '',
    };
  const { report, computed, coverage } = asRead(document, pack);
  return { ...kept(report, computed, checked, coverage), read, notChecked };
}

/** Checks a report from a handover file. */
export function inspectReport(
  _files: readonly SourceFile[],
  { report }: { readonly report: Report },
  packs: readonly TemplatePack[],
): Inspection {
  const pack = packOf(report.pack, packs);
  const computed = compute(pack, report);
  const checked = checkReport(pack, report, computed);
  return { ...kept(report, computed, checked, null), read: null, notChecked: null };
}

function kept(
  report: Report,
  computed: Computed,
  { findings, numbers }: CheckReport,
  coverage: Coverage | null,
) {
  const texts = Object.values(plainTexts(renderTexts(report, computed))).flat();
  return {
    findings,
    report,
    figures: figuresOf(report, computed, coverage),
    numbers,
    words: [...texts, ...findings.map(({ message }) => message)].join('\n'),
  };
}

/** A document of a batch: its findings, and its figures for a comparison; `null` if nothing was checked. */
export interface InspectedDocument {
  readonly inspected: Inspected;
  readonly publication: PlainPublication | null;
}

/** Reads and checks one document of a batch, known there by `name`, with the requested pack if there is one. */
export function inspectDocument(
  files: readonly SourceFile[],
  { name, asked }: { readonly name: string; readonly asked?: string },
  packs: readonly TemplatePack[],
): InspectedDocument {
  const requested = packs.find(({ id }) => id === asked) ?? null;
  const { document: found, pack } = recognise(files, requested, undefined, packs);
  const document = checkDocument(found, pack);
  if (document.checked === null)
    return { inspected: { name, document, why: null, figures: null }, publication: null };
  const { report, computed, coverage } = asRead(found, pack);
  const figures = figuresOf(report, computed, coverage);
  const publication =
    found.tables.length === 0
      ? null
      : { report: { ...report, id: name, 部门: report.部门 || name }, coverage, pack: pack.id };
  return { inspected: { name, document, why: null, figures }, publication };
}
