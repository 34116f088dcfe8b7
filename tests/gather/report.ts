// Prints how well a department's accounts and budget are gathered, by program and region. From the root of the
// repository:
// node tests/gather/report.ts [program or place …] [--seeds 3] [--first 1] [--year 2024] [--formats
// html,docx,xlsx] [--all]
import { parseArgs } from 'node:util';
import type { Taken } from '#shared/accounts/taken';
import { known } from '../imports/layouts/random.ts';
import type { BudgetPlace } from './budgets/place.ts';
import { PLACES } from './budgets/places.ts';
import { type BudgetFormat, budgetFile } from './budgets.ts';
import { compareCells, compareFacts, type Difference, isEntry, shown } from './compare.ts';
import { PROGRAMS, type Program, UNNUMBERED } from './program.ts';
import { sourcesOf, takenFrom, takenFromBudget } from './taken.ts';
import { budgetThreePublic, type Expected, expectedOf, type Given } from './truth.ts';
import { drawUnit, type Unit } from './unit.ts';
import { accountFiles } from './workbooks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '3' },
    first: { type: 'string', default: '1' },
    year: { type: 'string' },
    formats: { type: 'string', default: 'html,docx,xlsx' },
    all: { type: 'boolean', default: false },
  },
});
const LINES = values.all ? Number.POSITIVE_INFINITY : 6;

interface Tally {
  cells: number;
  facts: number;
  readonly differences: string[];
  readonly kinds: Map<string, number>;
  readonly said: Map<string, number>;
}

const SEEDS = Array.from({ length: Number(values.seeds) }, (_, index) => Number(values.first) + index);
const FORMATS = values.formats.split(',') as readonly BudgetFormat[];
const asked = (id: string) => positionals.length === 0 || positionals.includes(id);

for (const program of [...PROGRAMS, UNNUMBERED].filter(({ id }) => asked(id)))
  await run(`财决 ${program.id}`, (unit) => takenAccounts(unit, program), {
    accounts: true,
    budget: null,
    last: null,
  });
for (const place of PLACES.filter(({ id }) => asked(id)))
  for (const format of FORMATS)
    await run(
      `预算 ${place.id} ${format}`,
      (unit) => takenBudget(unit, place, format),
      {
        accounts: false,
        budget: place.unit,
        last: null,
      },
      place.threePublic ?? place.unit,
    );

async function takenAccounts(unit: Unit, program: Program): Promise<Taken> {
  return takenFrom(await sourcesOf(await accountFiles(unit, program)), unit.department.year);
}

async function takenBudget(unit: Unit, place: BudgetPlace, format: BudgetFormat): Promise<Taken> {
  const [source] = await sourcesOf([await budgetFile(unit, place, format)]);
  return takenFromBudget(known(source));
}

async function run(
  name: string,
  take: (unit: Unit) => Promise<Taken>,
  given: Given,
  threePublic: '元' | '万元' | null = null,
): Promise<void> {
  const tally: Tally = { cells: 0, facts: 0, differences: [], kinds: new Map(), said: new Map() };
  for (const seed of SEEDS) {
    const unit = drawUnit(
      seed,
      seed % 2 === 0 ? 'wan' : 'exact',
      values.year === undefined ? undefined : Number(values.year),
    );
    try {
      measure(tally, seed, await take(unit), withThreePublic(expectedOf(unit, given), unit, threePublic));
    } catch (error) {
      say(tally, `失败 #${seed} ${String(error)}`);
    }
  }
  print(name, tally);
}

/** A budget provides the 预算数 of 公开09. */
function withThreePublic(expected: Expected, unit: Unit, printed: '元' | '万元' | null): Expected {
  if (printed === null) return expected;
  const threePublic = Object.entries(budgetThreePublic(unit, printed));
  return {
    ...expected,
    cells: new Map(threePublic.map(([column, amount]) => [`公开09/预算数/${column}`, amount])),
  };
}

function measure(tally: Tally, seed: number, taken: Taken, expected: Expected): void {
  const cells = compareCells(
    expected,
    new Map(taken.cells.map(({ address, amount }) => [address, amount])),
    isEntry,
  );
  const facts = compareFacts(expected, new Map(taken.facts.map(({ key, value }) => [key, value])));
  tally.cells += cells.right;
  tally.facts += facts.right;
  note(tally, seed, [...cells.differences, ...facts.differences]);
  for (const { what, one, other } of taken.conflicts)
    say(tally, `矛盾 ${what}：${one.value}（${one.source}） / ${other.value}（${other.source}）`);
  for (const sentence of taken.missing) say(tally, `缺 ${sentence}`);
  for (const { message } of taken.unmatched) say(tally, `未用 ${message}`);
  for (const remark of taken.remarks) say(tally, `说明 ${remark}`);
}

function note(tally: Tally, seed: number, differences: readonly Difference[]): void {
  for (const difference of differences) {
    count(tally.kinds, difference.kind);
    tally.differences.push(`#${seed} ${shown(difference)}`);
  }
}

function say({ said }: Tally, sentence: string): void {
  count(said, sentence);
}

function count(map: Map<string, number>, key: string): void {
  map.set(key, (map.get(key) ?? 0) + 1);
}

function print(name: string, { cells, facts, differences, kinds, said }: Tally): void {
  const of = (kind: string) => kinds.get(kind) ?? 0;
  console.log(
    `${name}：格对 ${cells}，补充数据对 ${facts}，错 ${of('wrong')}，漏 ${of('missing')}，多 ${of('invented')}`,
  );
  for (const line of differences.slice(0, LINES)) console.log(`  ${line}`);
  if (differences.length > LINES) console.log(`  …… 另有 ${differences.length - LINES} 处`);
  const told = [...said].sort(([, a], [, b]) => b - a);
  for (const [sentence, times] of told.slice(0, LINES)) console.log(`  ${sentence.slice(0, 200)} ×${times}`);
  if (told.length > LINES) console.log(`  …… 另有 ${told.length - LINES} 句`);
}
