import type { Finding, Severity } from '#shared/checks/finding';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { readSettled } from '#shared/compute/read-settled';
import { isForeign } from '../bring-in.ts';
import { checkForeign } from '../check-foreign.ts';
import { EXIT, must, UsageError } from '../exit.ts';
import { readOptions } from '../options.ts';
import { readText } from '../read-text.ts';
import { chooseReport, withExistingApp } from '../with-app.ts';

const OPTIONS = { db: { type: 'string' }, report: { type: 'string' }, json: { type: 'boolean' } } as const;
const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

export async function checkCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, 1);
  const [file] = positionals;
  if ((file === undefined) === (values.db === undefined)) {
    throw new UsageError('请给出一个文件，或用 --db 给出数据文件');
  }
  const { checked, unread } = await check(file, values);
  console.log(values.json ? asJson(checked) : asLines(checked));
  const found = checked.findings.some(({ severity }) => severity !== 'info');
  return found || unread > 0 ? EXIT.findings : EXIT.done;
}

async function check(
  file: string | undefined,
  values: { readonly db?: string | undefined; readonly report?: string | undefined },
): Promise<{ checked: CheckReport; unread: number }> {
  if (file === undefined) return { checked: await checkDatabase(values.db ?? '', values.report), unread: 0 };
  if (isForeign(file)) return checkForeign(file);
  return { checked: checkTranscription(await readText(file)), unread: 0 };
}

async function checkDatabase(db: string, report: string | undefined): Promise<CheckReport> {
  return withExistingApp(db, async (app) => {
    const id = await chooseReport(app, report);
    return must(await app.dispatch('checks.run', { report: id }));
  });
}

function checkTranscription(content: string): CheckReport {
  const { report, pack } = must(readSettled(content, 'file'));
  return checkReport(pack, report, compute(pack, report));
}

function asLines({ findings, verified, skipped, numbers }: CheckReport): string {
  const lines = findings.map(
    (finding) => `${SEVERITY_NAMES[finding.severity]} ${placeOf(finding)}${finding.message}`,
  );
  const looked = verified.map(({ message, reason }) => `已核实 ${message}（${reason}）`);
  const notRun = skipped.map(({ rule, why }) => `未检查 ${rule}：${why}`);
  const count = countBySeverity(findings);
  return [
    ...lines,
    ...looked,
    ...notRun,
    `错误 ${count.error} 处，警告 ${count.warning} 处，提示 ${count.info} 处，已核实 ${verified.length} 处；文字中的数 ${numbers.total} 个，已核对 ${numbers.checked} 个`,
  ].join('\n');
}

/** A form names itself in the message; words do not. */
function placeOf({ where: { section, paragraph } }: Finding): string {
  if (section === undefined) return '';
  return `${section}${paragraph === undefined ? '' : ` 第${paragraph + 1}段`}：`;
}

/** The public contract of `check --json` (docs/check.md). */
function asJson({ findings, verified, skipped, numbers }: CheckReport): string {
  const summary = { ...countBySeverity(findings), verified: verified.length, numbers, skipped };
  return JSON.stringify({ summary, findings, verified }, null, 1);
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}
