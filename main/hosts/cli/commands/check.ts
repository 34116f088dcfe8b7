import type { Finding, Severity } from '#shared/checks/finding';
import { runChecks } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { settle } from '#shared/compute/settle';
import { readTranscription } from '#shared/report/read-transcription';
import { DEFAULT_PACK_ID, findPack } from '#shared/tables/packs/index';
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
    throw new UsageError('请给出一个转录文件，或用 --db 给出数据文件');
  }
  const findings =
    file === undefined
      ? await checkDatabase(values.db ?? '', values.report)
      : checkTranscription(await readText(file));
  console.log(values.json ? asJson(findings) : asLines(findings));
  return findings.length > 0 ? EXIT.findings : EXIT.done;
}

async function checkDatabase(db: string, report: string | undefined): Promise<readonly Finding[]> {
  return withExistingApp(db, async (app) => {
    const id = await chooseReport(app, report);
    return must(await app.dispatch('checks.run', { report: id })).findings;
  });
}

function checkTranscription(content: string): readonly Finding[] {
  const pack = findPack(DEFAULT_PACK_ID);
  if (pack === null) throw new Error('the default pack is missing');
  const read = must(readTranscription(content, { id: 'file', pack }));
  const report = settle(read, compute(pack, read));
  return runChecks(pack, report, compute(pack, report));
}

function asLines(findings: readonly Finding[]): string {
  const lines = findings.map((finding) => `${SEVERITY_NAMES[finding.severity]} ${finding.message}`);
  const count = countBySeverity(findings);
  return [...lines, `错误 ${count.error} 处，警告 ${count.warning} 处，提示 ${count.info} 处`].join('\n');
}

function asJson(findings: readonly Finding[]): string {
  return JSON.stringify({ summary: countBySeverity(findings), findings }, null, 1);
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = { error: 0, warning: 0, info: 0 };
  for (const { severity } of findings) count[severity]++;
  return count;
}
