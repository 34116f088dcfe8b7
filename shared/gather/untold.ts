import { NOTHING_TAKEN, type Taken } from '#shared/accounts/taken';
import { FACTS } from '#shared/narrative/facts/facts';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import type { TakenAnnex } from './apply/apply-annexes.ts';

const EVALUATED = '绩效/重点评价项目数';
const LABEL = FACTS.find(({ key }) => key === EVALUATED)?.label ?? '';

/**
 * Takes 0 for the projects that 财政 evaluated itself, which no file states and most departments have none of. This
 * happens only if the tables of 绩效 are among the files and the text needs the figure; the preview lists it.
 */
export function takeUntold(
  annexes: readonly TakenAnnex[],
  pack: TemplatePack,
  { facts }: Pick<Report, 'facts'>,
): Taken {
  const [annex] = annexes;
  if (annex === undefined || facts[EVALUATED] !== undefined) return NOTHING_TAKEN;
  if (!JSON.stringify(pack.narrative).includes(EVALUATED)) return NOTHING_TAKEN;
  const source = `${annex.source}（没有说到财政重点评价，按 0）`;
  const message = '没有文件说到财政重点绩效评价，按 0 个项目填；有的，请在“补充数据”里改';
  return {
    ...NOTHING_TAKEN,
    facts: [{ key: EVALUATED, value: 0, source, by: `绩效表/${LABEL}` }],
    unmatched: [{ place: LABEL, message }],
  };
}
