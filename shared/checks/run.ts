import type { Computed } from '#shared/compute/computed';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { withTableNames } from '#shared/tables/table-name';
import { makeContext } from './context.ts';
import type { Finding } from './finding.ts';
import { isSkipped, toFinding } from './rule.ts';
import { RULES } from './rules/index.ts';
import { countNumbers } from './rules/numbers.ts';
import { FindingKeys, splitVerified, type VerifiedFinding } from './verified.ts';

export interface CheckReport {
  /** Open findings. */
  readonly findings: readonly Finding[];
  /** Those that people have looked into and let stand, as long as nothing about them changes. */
  readonly verified: readonly VerifiedFinding[];
  /** Rules that could not run, with the reason: they are not passed. */
  readonly skipped: readonly { readonly rule: string; readonly why: string }[];
  /** Numbers stated in the texts, and how many of them were recomputed. */
  readonly numbers: { readonly checked: number; readonly total: number };
}

/**
 * Every contradiction in a report: in a form, between forms, between forms and words, and in the words; which rules
 * could not run, and how many numbers of the texts were recomputed.
 */
export function checkReport(pack: TemplatePack, report: Report, computed: Computed): CheckReport {
  const context = makeContext(pack, report, computed);
  const findings: Finding[] = [];
  const keys = new FindingKeys();
  const skipped: { rule: string; why: string }[] = [];
  for (const rule of RULES) {
    const result = rule.check(context);
    if (isSkipped(result)) skipped.push({ rule: rule.id, why: result.skipped });
    else
      for (const breach of result) {
        const found = toFinding(rule, breach, keys.keyOf(rule.id, breach));
        findings.push({ ...found, message: withTableNames(pack, found.message) });
      }
  }
  return {
    ...splitVerified(inPrintOrder(findings), report.reasons),
    skipped,
    numbers: countNumbers(context),
  };
}

const PARTS = ['部门概况', '公开', '决算情况说明', '名词解释', '附件'];

function inPrintOrder(findings: readonly Finding[]): readonly Finding[] {
  return findings
    .map((finding) => ({ finding, key: placeOf(finding) }))
    .sort(
      (a, b) =>
        a.key.part - b.key.part ||
        a.key.table.localeCompare(b.key.table) ||
        a.key.paragraph - b.key.paragraph,
    )
    .map(({ finding }) => finding);
}

function placeOf({ where }: Finding): { part: number; table: string; paragraph: number } {
  const name = where.table ?? where.section ?? '';
  const part = PARTS.findIndex((each) => name.startsWith(each));
  return { part, table: where.table ?? '', paragraph: where.paragraph ?? -1 };
}
