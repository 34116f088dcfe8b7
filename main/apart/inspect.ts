import { checkDocument } from '#shared/checks/check-document';
import type { Finding } from '#shared/checks/findings/finding';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { figuresOf } from '#shared/desk/figures';
import type { Inspected } from '#shared/desk/inspection';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { ReadSummary } from '#shared/imports/document/read-summary';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { plainTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import type { Report } from '#shared/report/report';
import { type Address, address } from '#shared/tables/address';
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
  /** In 分; `null` if a figure was not read. */
  readonly figures: Readonly<Record<KeyFigure, number | null>>;
  /** All its sentences, for searching. */
  readonly words: string;
}

export type KeyFigure = keyof typeof KEY_FIGURES;

/** The figures by which departments are compared (公开01, 公开09). */
const KEY_FIGURES = {
  收入总计: address('公开01', '31', '决算数'),
  支出总计: address('公开01', '62', '决算数'),
  三公预算: address('公开09', '预算数', '合计'),
  三公决算: address('公开09', '决算数', '合计'),
} as const;
const NO_FIGURES = { 收入总计: null, 支出总计: null, 三公预算: null, 三公决算: null };

/** Reads and checks another's document. */
export function inspectFiles(
  files: readonly SourceFile[],
  _input: null,
  packs: readonly TemplatePack[],
): Inspection {
  const { document, pack } = recognise(files, null, undefined, packs);
  const { read, checked, notChecked } = checkDocument(document, pack);
  if (checked === null)
    return { findings: [], read, notChecked, report: null, figures: NO_FIGURES, words: '' };
  const { report, computed } = asRead(document, pack);
  return { ...kept(report, computed, checked.findings), read, notChecked };
}

/** Checks a report from a handover file. */
export function inspectReport(
  _files: readonly SourceFile[],
  { report }: { readonly report: Report },
  packs: readonly TemplatePack[],
): Inspection {
  const pack = packOf(report.pack, packs);
  const computed = compute(pack, report);
  const { findings } = checkReport(pack, report, computed);
  return { ...kept(report, computed, findings), read: null, notChecked: null };
}

function kept(report: Report, computed: Computed, findings: readonly Finding[]) {
  const texts = Object.values(plainTexts(renderTexts(report, computed))).flat();
  const figures = {
    收入总计: figure(computed, KEY_FIGURES.收入总计),
    支出总计: figure(computed, KEY_FIGURES.支出总计),
    三公预算: figure(computed, KEY_FIGURES.三公预算),
    三公决算: figure(computed, KEY_FIGURES.三公决算),
  };
  return {
    findings,
    report,
    figures,
    words: [...texts, ...findings.map(({ message }) => message)].join('\n'),
  };
}

function figure(computed: Computed, at: Address): number | null {
  return computed.cells.get(at)?.value ?? null;
}

/** A document of a batch: its findings, and its figures for a comparison; `null` if nothing was checked. */
export interface InspectedDocument {
  readonly inspected: Inspected;
  readonly publication: PlainPublication | null;
}

/** Reads and checks one document of a batch, known there by `name`. */
export function inspectDocument(
  files: readonly SourceFile[],
  { name }: { readonly name: string },
  packs: readonly TemplatePack[],
): InspectedDocument {
  const { document: found, pack } = recognise(files, null, undefined, packs);
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
