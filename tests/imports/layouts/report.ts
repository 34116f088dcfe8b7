// Prints how well the program reads and checks every layout. From the root of the repository:
// node tests/imports/layouts/report.ts [layout …] [--seeds 3] [--first 1] [--variants 2] [--all] [--only-cells]
import { parseArgs } from 'node:util';
import { compareTables, shown } from './compare.ts';
import { drawDepartment } from './department.ts';
import type { Layout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { printDocument, printedSource } from './print.ts';
import { alarms, type Finding, findingsOf, readFile } from './read.ts';
import { variantsOf } from './variants.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '3' },
    first: { type: 'string', default: '1' },
    variants: { type: 'string', default: '0' },
    all: { type: 'boolean', default: false },
    'only-cells': { type: 'boolean', default: false },
  },
});
const LINES = values.all ? Number.POSITIVE_INFINITY : 4;

interface Tally {
  documents: number;
  right: number;
  readonly kinds: Map<string, number>;
  readonly examples: string[];
  readonly rules: Map<string, { count: number; example: string }>;
  failed: string | null;
}

const total = emptyTally();
const start = performance.now();
for (const layout of LAYOUTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id))) {
  const tally = emptyTally();
  for (const variant of [layout, ...variantsOf(layout, Number(values.variants))])
    for (let seed = Number(values.first); seed < Number(values.first) + Number(values.seeds); seed++)
      measure(tally, variant, seed);
  print(layout.id, tally);
  add(total, tally);
}
print(`全部（${Math.round(performance.now() - start)} 毫秒）`, { ...total, examples: [] });

function measure(tally: Tally, layout: Layout, seed: number): void {
  const department = drawDepartment(seed, seed % 2 === 0 ? 'wan' : 'exact');
  const printed = printDocument(department, layout);
  tally.documents++;
  try {
    const reading = readFile(printedSource(printed));
    const { right, differences } = compareTables(printed.truth, reading.document);
    tally.right += right;
    for (const difference of differences) {
      count(tally.kinds, difference.kind);
      tally.examples.push(`${layout.id}#${seed} ${shown(difference)}`);
    }
    if (values['only-cells']) return;
    for (const finding of alarms(findingsOf(reading))) addRule(tally, layout, seed, finding);
  } catch (error) {
    tally.failed ??= `${layout.id}#${seed} ${String(error)}`;
  }
}

function addRule({ rules }: Tally, layout: Layout, seed: number, { rule, severity, message }: Finding): void {
  const key = `${severity} ${rule}`;
  const known = rules.get(key);
  rules.set(key, {
    count: (known?.count ?? 0) + 1,
    example: known?.example ?? `${layout.id}#${seed} ${message}`,
  });
}

function print(name: string, { documents, right, kinds, examples, rules, failed }: Tally): void {
  const of = (kind: string) => kinds.get(kind) ?? 0;
  const findings = [...rules.values()].reduce((sum, each) => sum + each.count, 0);
  console.log(
    `${name}：${documents} 份，读对 ${right}，读错 ${of('wrong')}，漏读 ${of('missing')}，多读 ${of('invented')}，误报 ${findings}`,
  );
  if (failed !== null) console.log(`  失败：${failed}`);
  for (const example of examples.slice(0, LINES)) console.log(`  ${example}`);
  if (examples.length > LINES) console.log(`  …… 另有 ${examples.length - LINES} 处`);
  const most = [...rules].sort(([, a], [, b]) => b.count - a.count);
  for (const [key, { count: times, example }] of most)
    console.log(`  ${key} ×${times}：${example.slice(0, 220)}`);
}

function emptyTally(): Tally {
  return { documents: 0, right: 0, kinds: new Map(), examples: [], rules: new Map(), failed: null };
}

function add(into: Tally, tally: Tally): void {
  into.documents += tally.documents;
  into.right += tally.right;
  into.failed ??= tally.failed;
  for (const [kind, times] of tally.kinds) count(into.kinds, kind, times);
  for (const [key, { count: times, example }] of tally.rules) {
    const known = into.rules.get(key);
    into.rules.set(key, { count: (known?.count ?? 0) + times, example: known?.example ?? example });
  }
}

function count(map: Map<string, number>, key: string, times = 1): void {
  map.set(key, (map.get(key) ?? 0) + times);
}
