import { readTextsOf } from '#shared/claims/text-reading';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { asRead } from '#shared/imports/bring-in/as-read';
import type { ReadDocument } from '#shared/imports/document/found-document';
import type { Recognised } from '#shared/imports/document/recognise';
import { paragraphsIn, type SourceFile } from '#shared/imports/source/source';
import { wholeSheets } from '#shared/imports/table/whole-sheets';
import { PART, partTitled } from '#shared/imports/text/parts';
import { ownTexts } from '#shared/narrative/texts/report-texts';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import { isStandardTable } from '#shared/tables/address';
import { isItem, isSubjectCode } from '#shared/tables/codes/subjects';
import type { FactDefinition } from '#shared/tables/fact-grammar';
import type { PartDefinition, TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { learnFreeForms } from './forms/free/learn-free-forms.ts';
import { learnForm } from './forms/learn-form.ts';
import { type LearnedText, learnText } from './learn-text.ts';
import type { LearnedPack, LearnedSentence } from './learned-pack.ts';
import { questionsOf } from './questions.ts';
import { filledReport, namedInTemplate } from './text/filled-template.ts';
import { learnGlossary } from './text/glossary.ts';
import type { LearnedParagraph } from './text/learn-narrative.ts';

/** The name of a learned pack. */
export interface PackName {
  readonly id: string;
  readonly title: string;
}

/**
 * Learns a pack from one recognised document: its forms as printed, and its text with every number bound to its
 * source. Anything the document does not show is taken from the recognised pack, and reported.
 */
export function learnPack(
  files: readonly SourceFile[],
  { document, pack: base }: Recognised,
  { id, title }: PackName,
): LearnedPack {
  const { report, computed, coverage } = toLearnFrom(files, document, base);
  const reading = readTextsOf(report, computed, ownTexts(report, computed), coverage);
  const text = learnText(report, computed, reading, base, {
    usual: base.narrative,
    isTemplate: document.kind === '空白模板',
  });
  const free = learnFreeForms(files, document, computed, report);
  const printed = [...formsOf(files, document, report), ...free]
    .toSorted((a, b) => a.at - b.at)
    .map(({ definition }) => definition);
  const missing = base.tables.filter(
    (form) => isStandardTable(form.id) && !printed.some((each) => each.id === form.id),
  );
  const glossary = learnGlossary(plain(report.texts.名词解释));
  const pack: TemplatePack = {
    id,
    title,
    year: report.年度,
    source: `由${report.部门}${report.年度}年度公开的决算学得：${files.map(({ file }) => file).join('、')}`,
    inferred: [
      ...missing.map((form) => `文件里没有“${form.title}”，沿用“${base.title}”的表样`),
      ...inferredIn(text, base),
      ...free.flatMap(({ inferred }) => inferred),
    ],
    tables: [...printed, ...missing],
    relations: [...base.relations, ...free.flatMap(({ relations }) => relations)],
    parts: partsOf(files, base, report),
    narrative: {
      ...base.narrative,
      words: {},
      sections: text.sections,
      ...(text.explainsAll ? { reasonThreshold: 0 } : {}),
    },
    facts: Object.values(text.facts).flatMap(({ definition }) => (isOfItem(definition) ? [] : [definition])),
    ...(glossary.length === 0 ? {} : { glossary }),
  };
  return {
    pack,
    facts: text.values,
    reasons: text.reasons,
    sentences: [...text.paragraphs.map(asSentence), ...othersIn(report, glossary.length > 0)],
    questions: questionsOf(text.paragraphs, reading, computed),
    unseen: { tables: missing.map((form) => form.id), sections: [...text.inferred] },
  };
}

/** Whether a fact belongs to one 项: the text asks for it for every 项 of a report. */
function isOfItem({ key }: FactDefinition): boolean {
  const last = key.split('/').at(-1) ?? '';
  return isSubjectCode(last) && isItem(last);
}

/**
 * The document as read; in an empty template the blanks are filled, so that its text can be read the same way.
 */
function toLearnFrom(
  files: readonly SourceFile[],
  document: ReadDocument,
  base: TemplatePack,
): { readonly report: Report; readonly computed: Computed; readonly coverage: Coverage | null } {
  const read = asRead(document, base);
  if (document.kind !== '空白模板') return read;
  const 部门 = namedInTemplate(files.flatMap(paragraphsIn)) ?? read.report.部门;
  const report = filledReport(read.report, 部门);
  return { report, computed: compute(base, report), coverage: null };
}

/** The forms that were read, as the document prints them, with the place of each among its sheets. */
function formsOf(
  files: readonly SourceFile[],
  { tables }: ReadDocument,
  of: Report,
): readonly { readonly at: number; readonly definition: TableDefinition }[] {
  const sheets = new Map(wholeSheets(files).map(({ at, sheet }) => [at, sheet]));
  return tables.map((found) => {
    const sheet = found.sheet === null ? undefined : sheets.get(found.sheet);
    // several forms may stand in one sheet
    const at = (found.sheet ?? 0) + (found.place?.header.top ?? 0) / MOST_ROWS;
    return { at, definition: sheet === undefined ? found.definition : learnForm(found, sheet, of) };
  });
}

const MOST_ROWS = 1e6;

function inferredIn({ sections, inferred }: LearnedText, base: TemplatePack): readonly string[] {
  return sections
    .filter(({ id }) => inferred.has(id))
    .map(({ id }) => `文件里“${id}”只有一种情形的文字（有数的或没有数的），另一种沿用“${base.title}”的句式`);
}

/** The parts as printed: their order, and their titles with fields for the department and the year. */
function partsOf(files: readonly SourceFile[], base: TemplatePack, of: Report): readonly PartDefinition[] {
  const titles = files.flatMap(paragraphsIn).filter((text) => PART.test(text.trim()));
  const order = titles.flatMap((text) => partTitled(text, base)?.id ?? []);
  const at = ({ id }: PartDefinition) => order.lastIndexOf(id);
  const shown = base.parts.filter((part) => at(part) !== -1).toSorted((a, b) => at(a) - at(b));
  const parts = [...shown, ...base.parts.filter((part) => !shown.includes(part))];
  return parts.map((part) => {
    const found = titles.findLast((text) => partTitled(text, base)?.id === part.id)?.trim();
    const ordinal = found === undefined ? undefined : PART.exec(found)?.[0];
    if (found === undefined || ordinal === undefined) return part;
    const words = found.slice(ordinal.length).trim();
    const title = words.replaceAll(of.部门, '{部门}').replaceAll(`${of.年度}年度`, '{年度}年度');
    return title === '' ? part : { ...part, ordinal, title };
  });
}

function plain(entries: Report['texts'][keyof Report['texts']]): readonly string[] {
  return (entries ?? []).filter((entry) => typeof entry === 'string');
}

function asSentence({ index, text, state }: LearnedParagraph): LearnedSentence {
  return { part: '决算情况说明', index, text, state };
}

/** 部门概况 belongs to the department; the glossary belongs to the pack. */
function othersIn({ texts }: Report, hasGlossary: boolean): readonly LearnedSentence[] {
  const of = (part: '部门概况' | '名词解释', state: LearnedSentence['state']) =>
    plain(texts[part]).flatMap((text, index) =>
      index === 0 && PART.test(text.trim()) ? [] : [{ part, index, text, state }],
    );
  return [...of('部门概况', 'left'), ...of('名词解释', hasGlossary ? 'bound' : 'left')];
}
