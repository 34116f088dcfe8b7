import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { ReadDocument } from '#shared/imports/document/found-document';
import { readDocument } from '#shared/imports/document/read-document';
import type { SourceFile } from '#shared/imports/source/source';
import { wholeSheets } from '#shared/imports/table/whole-sheets';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { tableGrid } from '#shared/publication/pages/table';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { compareForms } from './forms/compare-forms.ts';
import type { LearnedPack, Proof, ProvablePack, ProvedForm } from './learned-pack.ts';
import { compareTexts } from './proof/differences.ts';
import { explainDifference } from './proof/explain.ts';

/** A document imported with a pack: its figures, facts and texts, but no text of its own except 部门概况. */
export interface TakenIn {
  readonly report: Report;
  readonly computed: Computed;
  readonly document: ReadDocument;
}

/** Reads a document with a pack; `stated` is what was learned from the document itself. */
export function takeIn(
  files: readonly SourceFile[],
  pack: TemplatePack,
  stated: Pick<LearnedPack, 'facts' | 'reasons'>,
): TakenIn {
  const document = readDocument(files, pack);
  const { report: read } = asRead(document, pack);
  const texts = { ...read.texts, 决算情况说明: null, 名词解释: null };
  const report = { ...read, texts, facts: stated.facts, reasons: stated.reasons };
  return { report, computed: compute(pack, report), document };
}

/** Writes the document again with the pack learned from it, and compares. */
export function provePack(files: readonly SourceFile[], learned: ProvablePack): Proof {
  const taken = takeIn(files, learned.pack, learned);
  const printed = learned.sentences.filter(({ part }) => part !== '部门概况').map(({ text }) => text);
  return {
    forms: proveForms(files, learned.pack, taken),
    text: proveText(printed, writtenText(taken), taken),
  };
}

/** The text of a report by its pack, part by part. */
export function writtenText({ report, computed }: TakenIn): readonly string[] {
  const { 决算情况说明, 名词解释 } = renderTexts(report, computed);
  return [...决算情况说明, ...名词解释].map(({ text }) => text);
}

/** Compares texts by characters, ignoring line ends. */
export function proveText(
  printed: readonly string[],
  written: readonly string[],
  { report, computed }: Pick<TakenIn, 'report' | 'computed'>,
): Proof['text'] {
  const [before, now] = [joined(printed), joined(written)];
  const { same, differences } = compareTexts(before, now);
  return {
    printed: before.length,
    written: now.length,
    same,
    differences: differences.map((each) => explainDifference(each, before, { report, computed })),
  };
}

function joined(paragraphs: readonly string[]): string {
  return paragraphs.map((text) => text.replace(/\s+/g, '')).join('');
}

function proveForms(
  files: readonly SourceFile[],
  pack: TemplatePack,
  { document, report, computed }: TakenIn,
): readonly ProvedForm[] {
  const sheets = new Map(wholeSheets(files).map(({ at, sheet }) => [at, sheet]));
  return pack.tables.flatMap((definition): readonly ProvedForm[] => {
    const found = document.tables.find(({ read }) => read.id === definition.id);
    const sheet = found?.sheet == null ? undefined : sheets.get(found.sheet);
    if (found?.place == null || sheet === undefined) return [];
    const { header, body } = found.place;
    const top = sheet.naming === 'rows' ? sheet.lead : header.top;
    const bottom = Math.min(body.bottom, sheet.rows.length - 1 - (sheet.tail ?? 0));
    const grid = tableGrid(definition, report, computed);
    const { cells, differences } = compareForms(sheet, { top, bottom }, [...grid.header, ...grid.body]);
    return [
      {
        table: definition.id,
        title: definition.title,
        cells,
        differences: differences.map(({ row, column, printed, written }) => ({
          place: `第${row}行第${column}列`,
          printed,
          written,
          reason:
            printed === '' ? '原表这里没有' : written === '' ? '模板没有写出' : '原表的数或名称与模板不同',
        })),
      },
    ];
  });
}
