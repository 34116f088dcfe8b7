import type { App } from '#main/app';
import { EXIT, must, UsageError } from '#main/hosts/cli/exit';
import { readSources } from '#main/hosts/cli/given/given-files';
import { packAsked, packsAt } from '#main/hosts/cli/given/pack-asked';
import { readOptions, requireOption } from '#main/hosts/cli/options';
import { withExistingApp } from '#main/hosts/cli/with-app';
import type { CombineNotes } from '#shared/api/combine';
import { compareSum, type Publication, type SumComparison } from '#shared/combine/compare-sum';
import { asRead } from '#shared/imports/bring-in/as-read';
import { recognise } from '#shared/imports/document/recognise';
import { type Fen, formatExact } from '#shared/money/amount';
import type { TemplatePack } from '#shared/tables/grammar';

const OPTIONS = {
  db: { type: 'string' },
  into: { type: 'string' },
  again: { type: 'string' },
  compare: { type: 'string' },
  pack: { type: 'string' },
  'no-offset': { type: 'boolean' },
  json: { type: 'boolean' },
} as const;
const MOST_UNITS = 500;

/** Makes one report from others, makes it again, or compares printed units with their printed department. */
export async function combineCommand(args: string[]): Promise<number> {
  const { values, positionals } = readOptions(args, OPTIONS, MOST_UNITS);
  if (values.compare !== undefined) return comparePrinted(values.compare, positionals, values);
  const db = requireOption(values.db, '--db');
  return withExistingApp(db, (app) => {
    if (values.again !== undefined) return again(app, values.again, positionals, values['no-offset']);
    const name = requireOption(values.into, '--into');
    if (positionals.length === 0) throw new UsageError('请给出各单位报表的编号（用 list 查看）');
    return make(app, name, positionals, values['no-offset'] !== true);
  });
}

async function make(app: App, 部门: string, parts: readonly string[], offset: boolean): Promise<number> {
  const made = must(await app.dispatch('combine.make', { 部门, parts: [...parts], offset }));
  console.log(`已汇总 ${parts.length} 个单位，报表编号 ${made.report}`);
  return sayNotes(made);
}

async function again(
  app: App,
  report: string,
  parts: readonly string[],
  withoutOffset: boolean | undefined,
): Promise<number> {
  const made = must(
    await app.dispatch('combine.again', {
      report,
      parts: parts.length === 0 ? null : [...parts],
      offset: withoutOffset === undefined ? null : !withoutOffset,
    }),
  );
  console.log('已重新汇总');
  for (const { name, sum, stands } of made.overridden)
    console.log(`保留 ${name}：填的是 ${stands ?? '空白'}，各单位合计 ${sum ?? '空白'}（单位：分）`);
  const code = sayNotes(made);
  return made.overridden.length > 0 ? EXIT.findings : code;
}

function sayNotes({ offsets, facts, remarks }: CombineNotes): number {
  for (const { income, outlay, amount } of offsets)
    console.log(`抵销 ${income} 与 ${outlay}：${formatExact(amount, '万元')} 万元`);
  for (const { label, why } of facts) console.log(`补充数据 ${label}：${why}`);
  for (const remark of remarks) console.error(remark);
  const isOpen = remarks.length > 0 || facts.some(({ kind }) => kind === 'asked');
  return isOpen ? EXIT.findings : EXIT.done;
}

async function comparePrinted(
  whole: string,
  units: readonly string[],
  values: {
    readonly db?: string | undefined;
    readonly pack?: string | undefined;
    readonly json?: boolean | undefined;
  },
): Promise<number> {
  if (units.length === 0) throw new UsageError('请在部门的文件之后给出各单位的文件');
  const pack = await packAsked(values.pack, await packsAt(values.db));
  const department = await readPublication(whole, pack);
  const read: Publication[] = [];
  for (const unit of units) read.push(await readPublication(unit, pack));
  const comparison = compareSum(department, read);
  if (values.json) console.log(JSON.stringify(comparison, null, 1));
  else for (const line of comparisonLines(comparison)) console.log(line);
  return comparison.differences.length > 0 ? EXIT.findings : EXIT.done;
}

async function readPublication(path: string, pack: TemplatePack | null): Promise<Publication> {
  const recognised = recognise(await readSources([path]), pack);
  if (recognised.document.tables.length === 0)
    throw new UsageError(`文件“${path}”里没有认出决算公开的表，不能比较`);
  const { report, computed, coverage } = asRead(recognised.document, recognised.pack);
  return { id: path, name: report.部门 || path, report, computed, pack: recognised.pack, coverage };
}

function comparisonLines({ differences, compared, unknown, offset }: SumComparison): readonly string[] {
  const say = (amount: Fen | null) => (amount === null ? '空白' : `${formatExact(amount, '万元')}万元`);
  return [
    ...differences.map(
      ({ place, whole, sum, likely }) =>
        `不符 ${place}：部门 ${say(whole)}，各单位合计 ${say(sum)}${likely === null ? '' : `；差额正好是“${likely}”的数`}`,
    ),
    `比较了 ${compared} 个数，不符 ${differences.length} 个，没有读到而不能比较的 ${unknown} 个${offset ? '；内部往来已抵销' : ''}`,
  ];
}
