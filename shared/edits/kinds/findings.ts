import { correctionWrites } from '#shared/checks/corrections/correct';
import { verifiedKey } from '#shared/checks/findings/verified';
import { checkReport } from '#shared/checks/run';
import type { EditOf } from '#shared/edits/edit';
import type { Edited, Planned } from '#shared/edits/planned';
import { failure, type Result, success } from '#shared/result';
import { planWrite } from './values.ts';

const GONE = '这条体检结果已经不在了（报表刚改过），请看最新的结果';

export function planVerify({ finding: key, reason }: EditOf<'verify'>, of: Edited): Result<Planned> {
  const { findings, verified } = checked(of);
  if (![...findings, ...verified].some((each) => each.key === key)) return failure('missing', GONE);
  return planWrite({ kind: 'reason', key: verifiedKey(key), words: reason }, of);
}

export function planCorrect({ findings: keys }: EditOf<'correct'>, of: Edited): Result<Planned> {
  const wanted = new Set(keys);
  const findings = checked(of).findings.filter(
    ({ key, correction }) => wanted.has(key) && correction !== null,
  );
  if (findings.length === 0) return failure('missing', GONE);
  const { writes, corrected, left } = correctionWrites(of.report, of.computed, findings);
  const label = corrected.length === 1 ? `更正 ${corrected[0]?.rule}` : `更正 ${corrected.length} 处`;
  return success({ label, writes, left: left.map(({ message }) => message) });
}

function checked({ pack, report, computed, checks, sums }: Edited) {
  return checks ?? checkReport(pack, report, computed, { sums });
}
