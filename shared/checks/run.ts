import type { Computed } from '#shared/compute/computed';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { withTableNames } from '#shared/tables/table-name';
import { type Context, makeContext, type Origin, withMaterial } from './context/context.ts';
import type { Material } from './context/material.ts';
import { diagnose } from './diagnosis/diagnose.ts';
import type { Finding } from './findings/finding.ts';
import { FindingKeys, splitVerified, type VerifiedFinding } from './findings/verified.ts';
import { withoutWaiting } from './progress/waits.ts';
import { toFinding } from './rule.ts';
import { RULES } from './rules/index.ts';
import { countNumbers } from './rules/numbers.ts';
import { withDoubtsTold } from './running/doubts.ts';
import { rulesWithEchoes, withoutEchoes } from './running/echoes.ts';
import { withFollowersTold } from './running/followers.ts';
import { type Found, type NotRun, type Ran, runRules } from './running/run-rules.ts';
import { soften } from './running/soften.ts';

export interface CheckReport {
  /** Open findings. */
  readonly findings: readonly Finding[];
  /** Findings that people verified and accepted, while nothing about them changes. */
  readonly verified: readonly VerifiedFinding[];
  /** Rules that could not run, with the reason; they do not count as passed. */
  readonly skipped: readonly NotRun[];
  /** The numbers stated in the texts, and how many were recomputed. */
  readonly numbers: { readonly checked: number; readonly total: number };
}

/**
 * Finds every contradiction in a report: within a form, between forms, between forms and texts, and in the
 * texts. Also returns which rules could not run, and how many numbers were recomputed.
 */
export function checkReport(
  pack: TemplatePack,
  report: Report,
  computed: Computed,
  origin: Origin = {},
): CheckReport {
  const plain = makeContext(pack, report, computed, origin);
  const { diagnosis, repaired } = diagnose(plain);
  const context = { ...plain, diagnosis };
  const ran = runRules(RULES, context);
  const { skipped } = ran;
  const all = repaired === null ? ran.found : rootsOf(ran, context, repaired);
  const found = withDoubtsTold(withFollowersTold(withoutWaiting(all, context), context), context);
  const keys = new FindingKeys();
  const findings = found.map((each) => {
    const { rule, breach } = soften(each, context);
    const finding = toFinding(rule, breach, keys.keyOf(rule.id, breach));
    return { ...finding, message: withTableNames(pack, finding.message) };
  });
  return {
    ...splitVerified(inPrintOrder(findings), report.reasons),
    skipped: skipped.map(({ rule, why }) => ({ rule, why: withTableNames(pack, why) })),
    numbers: countNumbers(context),
  };
}

/** Removes the findings that only follow from a diagnosed cause. */
function rootsOf(ran: Ran, context: Context, repaired: Material): readonly Found[] {
  const { found } = runRules(rulesWithEchoes(ran), withMaterial(context, repaired));
  return withoutEchoes(ran.found, found, context.diagnosis.causes);
}

const PARTS = ['部门概况', '公开', '决算情况说明', '名词解释', '附件'];

function inPrintOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, key: placeOf(finding) }))
    .sort(
      (a, b) =>
        a.key.part - b.key.part ||
        compareWords(a.key.table, b.key.table) ||
        a.key.paragraph - b.key.paragraph,
    )
    .map(({ finding }) => finding);
}

function compareWords(a: string, b: string): number {
  return a === b ? 0 : a < b ? -1 : 1;
}

function placeOf({ where }: Finding): { part: number; table: string; paragraph: number } {
  const name = where.table ?? where.section ?? '';
  const part = PARTS.findIndex((each) => name.startsWith(each));
  return { part, table: where.table ?? '', paragraph: where.paragraph ?? -1 };
}
