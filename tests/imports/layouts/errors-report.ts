// Prints which planted errors a check finds. From the root of the repository:
// node tests/imports/layouts/errors-report.ts [layout …] [--seeds 2] [--first 1] [--all]
import { parseArgs } from 'node:util';
import { drawDepartment } from './department.ts';
import type { Planted } from './errors/planted.ts';
import { plantedErrors } from './errors.ts';
import { tellsOf } from './found.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { alarms, type Finding, findingsOf, readFile } from './read.ts';

const { values, positionals } = parseArgs({
  allowPositionals: true,
  options: {
    seeds: { type: 'string', default: '2' },
    first: { type: 'string', default: '1' },
    all: { type: 'boolean', default: false },
  },
});

interface Tally {
  planted: number;
  found: number;
  /** Findings besides the one that reports the error. */
  echoes: number;
  readonly lost: string[];
}

const tallies = new Map<string, Tally>();
for (const layout of LAYOUTS.filter(({ id }) => positionals.length === 0 || positionals.includes(id)))
  for (let seed = Number(values.first); seed < Number(values.first) + Number(values.seeds); seed++) {
    const printed = printDocument(drawDepartment(seed, seed % 2 === 0 ? 'wan' : 'exact'), layout);
    const before = new Set(check(printed).map(sameness));
    for (const planted of plantedErrors(printed, seed)) measure(planted, before, `${layout.id}#${seed}`);
  }
for (const [kind, { planted, found, echoes, lost }] of tallies) {
  console.log(
    `${kind}：埋 ${planted}，查出 ${found}，平均另有 ${(echoes / Math.max(1, planted)).toFixed(1)} 条`,
  );
  for (const each of lost.slice(0, values.all ? lost.length : 3)) console.log(`  没有查出：${each}`);
}

function check(document: PrintedDocument): readonly Finding[] {
  return alarms(findingsOf(readFile(printedSource(document))));
}

function sameness({ rule, message }: Finding): string {
  return `${rule}/${message}`;
}

function measure(planted: Planted, before: ReadonlySet<string>, name: string): void {
  const { kind, table = '', row = '', column = '', paragraph = '', right, wrong } = planted;
  const findings = check(planted.document).filter((finding) => !before.has(sameness(finding)));
  const found = findings.some((finding) => tellsOf(finding, planted));
  const tally = tallies.get(kind) ?? { planted: 0, found: 0, echoes: 0, lost: [] };
  tallies.set(kind, tally);
  tally.planted++;
  if (found) tally.found++;
  tally.echoes += Math.max(0, findings.length - 1);
  if (found) return;
  const said = findings[0] === undefined ? '什么也没有说' : `说的是：${findings[0].message.slice(0, 80)}`;
  tally.lost.push(`${name} ${table} ${row} ${column} ${paragraph.slice(0, 60)} ${right} → ${wrong}；${said}`);
}
