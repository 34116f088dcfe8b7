import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { allForeign, MOST_FILES, readSources } from '#main/hosts/cli/given/given-files';
import { packAsked, packsAt } from '#main/hosts/cli/given/pack-asked';
import { readText } from '#main/hosts/cli/given/read-text';
import { isFolder } from '#main/hosts/cli/many/folder-documents';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { readLines } from '#main/hosts/cli/read-lines';
import type { CheckedDocument } from '#shared/checks/check-document';
import type { Finding, Severity } from '#shared/checks/findings/finding';
import { type CheckReport, checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import type { DocumentKind, ReadSummary } from '#shared/imports/document/read-summary';
import type { TemplatePack } from '#shared/tables/grammar';

const OPTIONS = {
  db: { type: 'string' },
  report: { type: 'string' },
  all: { type: 'boolean' },
  where: { type: 'string' },
  pack: { type: 'string' },
  excel: { type: 'string' },
  notices: { type: 'string' },
  notice: { type: 'string' },
  json: { type: 'boolean' },
} as const;
const SEVERITY_NAMES: Record<Severity, string> = {
  error: '错误',
  warning: '警告',
  todo: '待填',
  info: '提示',
};

/** What was checked: a report, or a document with the parts that were read. */
type Answer = Omit<CheckedDocument, 'read'> & { readonly read: ReadSummary | null };

export async function checkCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, MOST_FILES);
  const { db, pack } = values;
  const isOfFiles = positionals.length > 0;
  // with files, a data file is where their pack is looked for
  if (isOfFiles ? db !== undefined && pack === undefined : db === undefined)
    throw new UsageError('请给出要检查的文件，或用 --db 给出数据文件');
  if (!isOfFiles && db !== undefined && (values.all === true || values.where !== undefined))
    return checkMany(db, values.where, values.json === true);
  const [given] = positionals;
  if (given !== undefined && positionals.length === 1 && (await isFolder(given))) {
    const { inspectFolder } = await import('#main/hosts/cli/many/inspect-folder');
    return inspectFolder(given, values);
  }
  const answer = await check(positionals, values);
  if (answer.read !== null) for (const line of readLines(answer.read)) console.error(line);
  console.log(values.json ? asJson(answer) : asLines(answer));
  const found = answer.checked?.findings.some(({ severity }) => severity !== 'info') === true;
  const unread = answer.checked !== null && (answer.read?.unread.length ?? 0) > 0;
  return found || unread ? EXIT.findings : EXIT.done;
}

/** Loaded on demand, like the other ways to check. */
async function checkMany(db: string, where: string | undefined, json: boolean): Promise<number> {
  const { withExistingApp } = await import('#main/hosts/cli/with-app');
  const { checkAll } = await import('#main/hosts/cli/many/export-all');
  return withExistingApp(db, (app) => checkAll(app, where, json));
}

type Values = ReturnType<typeof readOptions<typeof OPTIONS>>['values'];

async function check(files: readonly string[], { db, report, pack: asked }: Values): Promise<Answer> {
  const [file] = files;
  if (file === undefined) return ofReport(await checkDatabase(requireOption(db, '--db'), report));
  const pack = await packAsked(asked, await packsAt(db));
  if (allForeign(files)) return checkFiles(files, pack);
  return ofReport(checkTranscription(await readText(file)));
}

function ofReport(checked: CheckReport): Answer {
  return { checked, read: null, notChecked: null };
}

/** If nothing is recognised in the files, the command ends with a sentence. */
async function checkFiles(files: readonly string[], asked: TemplatePack | null): Promise<Answer> {
  const { recognise } = await import('#shared/imports/document/recognise');
  const { checkDocument } = await import('#shared/checks/check-document');
  const { document, pack } = recognise(await readSources(files), asked);
  for (const remark of document.remarks) console.error(remark);
  const answer = checkDocument(document, pack);
  if (answer.checked === null && !NO_ACCOUNTS.includes(answer.read.kind)) {
    throw new UsageError(answer.notChecked ?? '');
  }
  return answer;
}

/** Documents that were understood, and are not final accounts. */
const NO_ACCOUNTS: readonly DocumentKind[] = ['预算', '空白模板'];

async function checkDatabase(db: string, report: string | undefined): Promise<CheckReport> {
  const { chooseReport, withExistingApp } = await import('#main/hosts/cli/with-app');
  return withExistingApp(db, async (app) => {
    const id = await chooseReport(app, report);
    return must(await app.dispatch('checks.run', { report: id }));
  });
}

function checkTranscription(content: string): CheckReport {
  const { report, pack } = must(readWithoutRepeats(content, 'file'));
  return checkReport(pack, report, compute(pack, report));
}

function asLines({ checked, notChecked }: Answer): string {
  return checked === null ? (notChecked ?? '') : checkLines(checked);
}

function checkLines({ findings, verified, skipped, numbers }: CheckReport): string {
  const lines = findings.map(
    (finding) => `${SEVERITY_NAMES[finding.severity]} ${placeOf(finding)}${finding.message}`,
  );
  const looked = verified.map(({ message, reason }) => `已核实 ${message}（${reason}）`);
  const notRun = [...new Set(skipped.map(({ why }) => why))].map((why) => {
    const rules = skipped.filter((each) => each.why === why).map(({ rule }) => rule);
    return `未检查 ${rules.join('、')}：${why}`;
  });
  const count = countBySeverity(findings);
  return [
    ...lines,
    ...looked,
    ...notRun,
    `错误 ${count.error} 处，警告 ${count.warning} 处，提示 ${count.info} 处，待填 ${count.todo} 处，已核实 ${verified.length} 处；文字中的数 ${numbers.total} 个，已核对 ${numbers.checked} 个`,
  ].join('\n');
}

/** A message about a form names it; one about text does not. */
function placeOf({ where: { section, paragraph } }: Finding): string {
  if (section === undefined) return '';
  return `${section}${paragraph === undefined ? '' : ` 第${paragraph + 1}段`}：`;
}

const NOTHING: CheckReport = { findings: [], verified: [], skipped: [], numbers: { checked: 0, total: 0 } };

/** The public contract of `check --json` (docs/check.md). */
function asJson({ checked, read, notChecked }: Answer): string {
  const { findings, verified, skipped, numbers } = checked ?? NOTHING;
  const summary = { ...countBySeverity(findings), verified: verified.length, numbers, skipped };
  return JSON.stringify({ summary, findings, verified, notChecked, read }, null, 1);
}

function countBySeverity(findings: readonly Finding[]): Record<Severity, number> {
  const count = Object.fromEntries(Object.keys(SEVERITY_NAMES).map((each) => [each, 0])) as Record<
    Severity,
    number
  >;
  for (const { severity } of findings) count[severity]++;
  return count;
}
