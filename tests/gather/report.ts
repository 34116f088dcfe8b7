// Prints how well a department's accounts are taken in, program by program. From the top of the repository:
//   node tests/gather/report.ts [program …] [--seeds 3] [--first 1] [--year 2024] [--all]
import { parseArgs } from 'node:util';
import { compareCells, compareFacts, type Difference, isEntry, shown } from './compare.ts';
import { PROGRAMS, type Program } from './program.ts';
import { sourcesOf, takenFrom } from './taken.ts';
import { expectedOf } from './truth.ts';
import { drawUnit } from './unit.ts';
import { accountFiles } from './workbooks.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '3' },
    first: { type: 'string', default: '1' },
    year: { type: 'string' },
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

for (const program of PROGRAMS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  const tally: Tally = { cells: 0, facts: 0, differences: [], kinds: new Map(), said: new Map() };
  for (let seed = Number(values.first); seed < Number(values.first) + Number(values.seeds); seed++)
    await measure(tally, program, seed);
  print(program.id, tally);
}

async function measure(tally: Tally, program: Program, seed: number): Promise<void> {
  const year = values.year === undefined ? undefined : Number(values.year);
  const unit = drawUnit(seed, seed % 2 === 0 ? 'wan' : 'exact', year);
  try {
    const taken = takenFrom(await sourcesOf(await accountFiles(unit, program)), unit.department.year);
    const expected = expectedOf(unit, { accounts: true, budget: null, last: null });
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
  } catch (error) {
    say(tally, `失败 #${seed} ${String(error)}`);
  }
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
