import { executionRate, overallScore, projectScore } from '#shared/narrative/facts/performance';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import { writeTexts } from './edit.ts';
import { type Annex, FIELDS, fieldAddress, type ListName } from './fields.ts';

/** The computed figures of an annex, by address; `null` while their sources are empty. */
export function computedTexts(annex: Annex): ReadonlyMap<string, string | null> {
  return '项目' in annex ? ofProjects(annex) : ofDepartment(annex);
}

/** An edited annex in which computed figures follow their sources, except those overridden. */
export function follow<A extends Annex>(before: A | null, after: A): A {
  const old = before === null ? new Map<string, string | null>() : computedTexts(before);
  const now = computedTexts(after);
  const edits = [...now].flatMap(([address, text]) => {
    const stands = textAt(after, address);
    const follows =
      stands === '' || (stands === (old.get(address) ?? '') && stands === textAt(before, address));
    return follows && text !== null && text !== stands ? [{ address, text }] : [];
  });
  // scores follow rates, so a write may change further figures
  const settled = writeTexts(after, edits);
  return edits.length === 0 ? settled : follow(after, settled);
}

/** The text at an address of an annex. */
export function textAt(annex: Annex | null, address: string): string {
  let part: unknown = annex;
  for (const key of address.split('/')) part = (part as Record<string, unknown> | null | undefined)?.[key];
  return typeof part === 'string' ? part : '';
}

function ofProjects(annex: Annex2): ReadonlyMap<string, string | null> {
  return new Map(
    annex.项目.flatMap((project, index) => {
      const isRated = project['资金管理情况得分率%'] !== '';
      return [
        [at('项目', index, '预算执行率%'), hundredths(executionRate(project))],
        [at('项目', index, '自评得分'), isRated ? hundredths(projectScore(project)) : null],
      ] as const;
    }),
  );
}

function ofDepartment(annex: Annex1): ReadonlyMap<string, string | null> {
  const lines = annex.资金.flatMap((line, index) => [
    [at('资金', index, '执行率'), hundredths(executionRate(line))] as const,
    [at('资金', index, '得分'), fundScore(line.分值, line.执行率)] as const,
  ]);
  const isScored = [...annex.资金, ...annex.绩效指标].some(({ 得分 }) => /\d/.test(得分));
  return new Map([...lines, ['总分/得分', isScored ? hundredths(overallScore(annex)) : null]]);
}

/** 分值 × 执行率, at most the full 分值; `null` for lines without points. */
function fundScore(points: string, rate: string): string | null {
  const [full, percent] = [Number.parseFloat(points), Number.parseFloat(rate)];
  if (Number.isNaN(full) || Number.isNaN(percent)) return null;
  return hundredths(Math.floor(full * Math.min(percent, 100) + 0.5));
}

function at(list: ListName, index: number, key: string): string {
  const field = FIELDS[list].find((each) => each.key === key);
  if (field === undefined) throw new RangeError(`no field ${key}`);
  return fieldAddress(list, index, field);
}

/** Hundredths as printed in the annexes: without trailing zeros. */
function hundredths(value: number | null): string | null {
  if (value === null) return null;
  const fraction = String(value % 100)
    .padStart(2, '0')
    .replace(/0+$/, '');
  return `${Math.floor(value / 100)}${fraction === '' ? '' : `.${fraction}`}`;
}
