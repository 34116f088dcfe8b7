import type { Context } from '#shared/checks/context/context';
import type { Where } from '#shared/checks/findings/finding';
import { whereWords } from '#shared/checks/findings/say';
import { factSection, sayReference } from '#shared/checks/findings/say-reference';
import type { Breach, Rule } from '#shared/checks/rule';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { lookupOf } from '#shared/narrative/facts/sources';
import { type Lookup, MISSING_TEXT } from '#shared/narrative/fields/field';
import { parseField, referencesOf } from '#shared/narrative/fields/markup';
import { reasonProblems } from '#shared/narrative/writing/reasons';
import { parseAddress, REQUIRED_FORMS } from '#shared/tables/address';
import { isUntold } from './completeness.ts';

/** Open requests of the template: missing figures and reasons. */
export const templateWordRules: readonly Rule[] = [
  {
    id: '缺数',
    title: '文中引用的数都有着落',
    severity: 'todo',
    basis: '文字中的数来自决算表和补充数据',
    scope: '文字',
    check: missingFigures,
  },
  {
    id: '原因填写',
    title: '需要说明的原因都已写明，不照抄提示语，不只写几个字',
    severity: 'error',
    basis: '应说明决算数与预算数、上年数差异的原因（N-5.9、9）',
    scope: '文字',
    check: ({ pack, paragraphs }) =>
      paragraphs.flatMap((paragraph) => reasonBreaches(paragraph, pack.narrative.shortestReason)),
  },
];

/**
 * Missing figures, by form and by section of the facts; rules 缺表 and 空表附注 report empty forms. One of these that
 * has its 说明 from the template is asked for as a whole: nobody has said yet that it stays empty.
 */
function missingFigures(context: Context): readonly Breach[] {
  const { paragraphs, report, computed, forms } = context;
  const lookup = lookupOf({ report, computed, facts: report.facts });
  const groups = new Map<string, { readonly names: Set<string>; readonly places: Where[] }>();
  for (const { where, reference } of paragraphs.flatMap((each) => missingIn(each, lookup))) {
    const table = parseAddress(reference)?.table;
    const isEmpty = table !== undefined && forms.isEmpty(table);
    if (isEmpty && (REQUIRED_FORMS.includes(table) || isUntold(table, context))) continue;
    const kind = table ?? `补充数据“${factSection(reference)}”`;
    const group = groups.get(kind) ?? { names: new Set(), places: [] };
    groups.set(kind, group);
    if (!isEmpty) group.names.add(sayReference(reference, report));
    if (group.places.at(-1) !== where) group.places.push(where);
  }
  return [...groups].flatMap(([kind, { names, places }]): readonly Breach[] => {
    const [where] = places;
    if (where === undefined) return [];
    const times = places.length === 1 ? '' : `（文中 ${places.length} 处用到）`;
    const which = names.size === 0 ? '' : `：${[...names].join('、')}`;
    const message = `${kind} 还没有填写${which}${times}`;
    return [{ where, message, ...(places.length === 1 ? {} : { places }) }];
  });
}

interface Missing {
  readonly where: Where;
  readonly reference: string;
}

/**
 * For a ratio or a sum, only its blank parts are missing; all of them if it has no value for another
 * reason.
 */
function missingIn(paragraph: Paragraph, lookup: Lookup): readonly Missing[] {
  let from = 0;
  return paragraph.missing.flatMap((source) => {
    const at = paragraph.text.indexOf(MISSING_TEXT, from);
    from = at + MISSING_TEXT.length;
    const expression = parseField(source);
    const where = whereWords(paragraph, [at, from]);
    const references = expression === null ? [source] : referencesOf(expression);
    const blank = references.filter((reference) => lookup(reference).kind === 'missing');
    return (blank.length > 0 ? blank : references).map((reference) => ({ where, reference }));
  });
}

const SEVERITIES = { absent: 'todo', hint: 'error', short: 'warning' } as const;

function reasonBreaches(paragraph: Paragraph, shortest: number): readonly Breach[] {
  return reasonProblems(paragraph.reasons, shortest).map(({ kind, message }) => ({
    where: whereWords(paragraph),
    severity: SEVERITIES[kind],
    message,
  }));
}
