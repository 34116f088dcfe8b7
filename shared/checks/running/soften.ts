import type { Context } from '#shared/checks/context/context';
import type { Scope } from '#shared/checks/rule';
import type { TableId } from '#shared/tables/address';
import { dependsOn } from './depends-on.ts';
import type { Found } from './run-rules.ts';

/**
 * Contradictions of a form by another form or by the text; a form's own contradictions keep their severity.
 */
const HELD_AGAINST: ReadonlySet<Scope> = new Set(['表间', '文表', '附件']);

/**
 * Lowers a finding to a hint, with a note, if it relies on a partly read form (it may be an error of
 * reading) or on a form that contradicts itself throughout (it follows from that).
 */
export function soften(found: Found, context: Context): Found {
  const { rule, breach } = found;
  const { diagnosis, coverage } = context;
  if (coverage === null && diagnosis.disordered.size === 0) return found;
  const partial = partlyRead(found, context);
  const disordered = disorderedBehind(found, context);
  if (partial.length === 0 && disordered.length === 0) return found;
  const message = `${breach.message}（${why(partial, disordered)}）`;
  return { rule, breach: { ...breach, severity: 'info', correction: null, message } };
}

/** The forms that a finding relies on and that were not read completely. */
export function partlyRead({ breach }: Found, { forms, coverage }: Context): readonly TableId[] {
  return coverage === null ? [] : dependsOn(breach).filter((table) => !forms.isWhole(table));
}

/** The forms in disorder that a finding compares with something else. */
export function disorderedBehind({ rule, breach }: Found, { diagnosis }: Context): readonly TableId[] {
  const { disordered } = diagnosis;
  // A line of one form may be the sum of another form's rows.
  const isOwn =
    !HELD_AGAINST.has(rule.scope) && (breach.tables === undefined || disordered.has(tableOf(breach)));
  if (rule.tellsCauses || isOwn) return [];
  return dependsOn(breach).filter((table) => disordered.has(table));
}

function tableOf({ where }: Found['breach']): TableId {
  return (where.table ?? '') as TableId;
}

function why(partial: readonly TableId[], disordered: readonly TableId[]): string {
  return partial.length > 0
    ? `${partial.join('、')}没有读全，请对照原件`
    : `${disordered.join('、')}自身多处不平，请先理清`;
}
