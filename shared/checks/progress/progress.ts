import type { Finding } from '#shared/checks/findings/finding';
import { type Computed, filledForms, toldForms } from '#shared/compute/computed';
import { factsOf } from '#shared/narrative/facts/pack-facts';
import { performanceFacts } from '#shared/narrative/facts/performance';
import { type ReportTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import { type Report, TEXT_PARTS, type TextPart, tableOf } from '#shared/report/report';
import { REQUIRED_FORMS, type TableId } from '#shared/tables/address';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { isFilledIn } from './filled-in.ts';

/** 空: nothing entered. 填写中: something is missing. 有问题: complete, but with findings. */
export type PartState = '空' | '填写中' | '有问题' | '完成';

export type PartId = TableId | TextPart | '补充数据' | '附件1' | '附件2';

export interface PartProgress {
  readonly part: PartId;
  readonly state: PartState;
  /** Errors and warnings of the check in this part. */
  readonly findings: number;
  /** Findings on missing entries in this part. */
  readonly todo: number;
}

/** The progress of each part of the document, in print order. `findings` are those of the last check. */
export function progressOf(
  pack: TemplatePack,
  report: Report,
  computed: Computed,
  findings: readonly Finding[],
): readonly PartProgress[] {
  const forms = { filled: filledForms(computed), told: toldForms(computed) };
  const progress = (part: PartId, extent: Extent, isThere: (finding: Finding) => boolean): PartProgress => {
    const own = findings.filter(isThere);
    const todo = own.filter(({ severity }) => severity === 'todo').length;
    const grave = own.filter(({ severity }) => severity === 'error' || severity === 'warning').length;
    return {
      part,
      state: stateOf(extent === 'whole' && todo > 0 ? 'partly' : extent, grave),
      findings: grave,
      todo,
    };
  };
  const tables = pack.tables.map((definition) =>
    progress(
      definition.id,
      tableExtent(definition, report, computed, forms),
      ({ where }) => where.table === definition.id,
    ),
  );
  const texts = renderTexts(report, computed);
  const words = textExtents(report, texts, forms);
  const text = (part: TextPart) => progress(part, words[part], ({ where }) => where.part === part);
  const annex = (part: '附件1' | '附件2') =>
    progress(part, report[part] === null ? 'empty' : 'whole', ({ where }) =>
      (where.section ?? where.table ?? '').startsWith(part),
    );
  const facts = progress('补充数据', factExtent(pack, report, missingIn(texts)), () => false);
  return [
    text('部门概况'),
    ...tables,
    facts,
    text('决算情况说明'),
    text('名词解释'),
    annex('附件1'),
    annex('附件2'),
  ];
}

type Extent = 'empty' | 'partly' | 'whole';
type Forms = Readonly<Record<'filled' | 'told', ReadonlySet<string>>>;

function stateOf(extent: Extent, findings: number): PartState {
  if (extent === 'empty') return '空';
  if (extent === 'partly') return '填写中';
  return findings > 0 ? '有问题' : '完成';
}

function tableExtent(
  definition: TableDefinition,
  report: Report,
  computed: Computed,
  { filled, told }: Forms,
): Extent {
  if (!filled.has(definition.id)) {
    return definition.emptyNote !== undefined && told.has(definition.id) ? 'whole' : 'empty';
  }
  return isFilledIn(definition, tableOf(report.tables, definition.id), computed) ? 'whole' : 'partly';
}

const OPEN_PLACE = /【[^】]*】/;

/**
 * A text is unfinished while something is missing, and 名词解释 while a form that its terms come from is empty; the
 * template's sentences over empty figures do not count as text.
 */
function textExtents(
  report: Report,
  words: ReportTexts,
  { filled, told }: Forms,
): Readonly<Record<TextPart, Extent>> {
  const isBare = filled.size === 0;
  const isOpen = report.texts.名词解释 === null && REQUIRED_FORMS.some((form) => !told.has(form));
  const extent = (part: TextPart): Extent => {
    const isOwn = report.texts[part] !== null;
    if (words[part].length === 0 || (!isOwn && isBare)) return 'empty';
    if (part === '名词解释' && isOpen) return 'partly';
    return words[part].some(({ text }) => OPEN_PLACE.test(text)) ? 'partly' : 'whole';
  };
  return Object.fromEntries(TEXT_PARTS.map((part) => [part, extent(part)])) as Record<TextPart, Extent>;
}

/** Facts need no entry if an annex gives them, or if no sentence asks for them. */
function factExtent(pack: TemplatePack, { facts, 附件1, 附件2 }: Report, missing: readonly string[]): Extent {
  if (Object.keys(facts).length === 0) return 'empty';
  const known = { ...performanceFacts(附件1, 附件2), ...facts };
  const isAsked = (key: string) => known[key] === undefined && missing.some((field) => field.includes(key));
  return factsOf(pack).some(({ key }) => isAsked(key)) ? 'partly' : 'whole';
}

function missingIn(texts: ReportTexts): readonly string[] {
  return TEXT_PARTS.flatMap((part) => texts[part].flatMap(({ missing }) => missing));
}
