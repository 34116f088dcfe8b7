// Every layout read back: all figures in their cells, no finding in a document without errors, each error
// reported.
import { describe, expect, it } from 'vitest';
import { compareTables, shown } from './compare.ts';
import { drawDepartment } from './department.ts';
import { plantedErrors } from './errors.ts';
import { tellsOf } from './found.ts';
import type { Layout } from './layout.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { alarms, type Finding, findingsOf, readFile } from './read.ts';
import { variantsOf } from './variants.ts';

/** The number of seeds and variants per layout; one in a plain run. */
const ROUNDS = Number(process.env.LAYOUT_ROUNDS ?? (process.env.FULL ? 4 : 1));
/** In a plain run each layout has a few of the errors, the next one the following few. */
const ERRORS = ROUNDS > 1 ? Number.POSITIVE_INFINITY : 3;
const SHOWN = 8;
const MINUTES = 60_000 * (1 + ROUNDS);

const cases = LAYOUTS.map((layout, index) => ({ layout, id: layout.id, index }));
const seedsOf = (index: number) => Array.from({ length: ROUNDS }, (_, round) => 1 + index * 5 + round);

describe.each(cases)('layout $id', ({ layout, index }) => {
  // made one by one: all of them at once fill the memory of a worker
  const documents = (): readonly PrintedDocument[] =>
    seedsOf(index).flatMap((seed) =>
      [layout, ...variantsOf(layout, ROUNDS)].map((variant) => documentOf(variant, seed)),
    );

  it('the layout is read as printed, figure by figure', { timeout: MINUTES }, () => {
    const differences = documents().flatMap((document) =>
      compareTables(document.truth, readFile(printedSource(document)).document).differences.map(
        (difference) => `${nameOf(document)} ${shown(difference)}`,
      ),
    );
    expect(few(differences)).toEqual([]);
  });

  it('the layout has no errors and no warnings', { timeout: MINUTES }, () => {
    const said = documents().flatMap((document) =>
      check(document).map((finding) => `${nameOf(document)} ${text(finding)}`),
    );
    expect(few(said)).toEqual([]);
  });

  it('the layout’s planted errors are all reported', { timeout: MINUTES }, () => {
    const missed = seedsOf(index).flatMap((seed) => missedErrors(documentOf(layout, seed), seed, index));
    expect(few(missed)).toEqual([]);
  });
});

function documentOf(layout: Layout, seed: number): PrintedDocument {
  return printDocument(drawDepartment(seed, seed % 2 === 0 ? 'wan' : 'exact'), layout);
}

function missedErrors(document: PrintedDocument, seed: number, index: number): readonly string[] {
  const all = plantedErrors(document, seed);
  const from = ROUNDS > 1 ? 0 : (index * ERRORS) % all.length;
  const before = new Set(check(document).map(text));
  return [...all, ...all].slice(from, from + Math.min(ERRORS, all.length)).flatMap((planted) => {
    const findings = check(planted.document).filter((finding) => !before.has(text(finding)));
    if (findings.some((finding) => tellsOf(finding, planted))) return [];
    const { kind, table = '', row = '', paragraph = '', right, wrong } = planted;
    return [
      `${nameOf(document)} ${kind} ${table} ${row} ${paragraph.slice(0, 40)} ${right} → ${wrong}（另有 ${findings.length} 条）`,
    ];
  });
}

function check(document: PrintedDocument): readonly Finding[] {
  return alarms(findingsOf(readFile(printedSource(document))));
}

function text({ rule, message }: Finding): string {
  return `${rule}：${message}`;
}

function nameOf({ layout, department }: PrintedDocument): string {
  return `${layout.id}#${department.seed}`;
}

/** A list that can be read even if everything is wrong. */
function few(list: readonly string[]): readonly string[] {
  return list.length <= SHOWN ? list : [...list.slice(0, SHOWN), `…… 另有 ${list.length - SHOWN} 处`];
}
