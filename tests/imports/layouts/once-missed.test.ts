// Planted errors that a check once missed: each is reported, and the figures around it are read.
import { expect, it } from 'vitest';
import { compareTables } from './compare.ts';
import { drawDepartment } from './department.ts';
import { plantedErrors } from './errors.ts';
import { tellsOf } from './found.ts';
import { LAYOUTS } from './layouts.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { alarms, findingsOf, readFile } from './read.ts';
import { variantsOf } from './variants.ts';

/** The layout, the seed, and the kind of error. */
const MISSED = [
  // the name above a numbered table that is none of the nine forms
  ['北京', 38, 'other-name'],
  ['云南', 76, 'other-name'],
  // the name above a table among the forms, without number and 决算
  ['北京-收支', 41, 'other-name'],
  // the name in the title of a part, and before 及所属各单位
  ['浙江-一层', 206, 'other-name'],
  ['浙江-一层', 207, 'other-name'],
  // the same figures in two tables, one of them wrong
  ['云南', 76, 'changed-class'],
  ['云南', 79, 'dropped-leaf'],
  ['云南', 79, 'changed-leaf'],
  ['云南', 79, 'codes-swapped'],
  // the same figures in two tables, those of one in other rows
  ['云南-元', 213, 'rows-shifted'],
  ['云南-元', 214, 'rows-shifted'],
  // a code that only one of the two tables has
  ['云南', 78, 'wrong-code'],
  ['云南', 78, 'codes-swapped'],
  // a share that fits another amount of the list by chance
  ['四川-单位', 51, 'text-percent'],
  // a budget of 0 without a unit
  ['福建', 104, 'text-direction'],
  // the words that deny an income, behind a long name
  ['上海', 23, 'empty-claim'],
] as const;

it.each(MISSED)('%s %i: %s is reported', (id, seed, kind) => {
  const document = printed(id, seed);
  const [planted] = plantedErrors(document, seed).filter((each) => each.kind === kind);
  if (planted === undefined) throw new RangeError(`${id} ${seed} has no ${kind}`);
  const findings = alarms(findingsOf(readFile(printedSource(planted.document))));
  expect(findings.filter((finding) => tellsOf(finding, planted))).not.toEqual([]);
  expect(alarms(findingsOf(readFile(printedSource(document))))).toEqual([]);
});

it('a row before the end of a page is not joined with the next', () => {
  const document = printed('海南~2', 153);
  expect(compareTables(document.truth, readFile(printedSource(document)).document).differences).toEqual([]);
});

function printed(id: string, seed: number): PrintedDocument {
  const [base] = LAYOUTS.filter((layout) => layout.id === id.split('~')[0]);
  if (base === undefined) throw new RangeError(`no layout ${id}`);
  const layout = [base, ...variantsOf(base, 2)].find((each) => each.id === id) ?? base;
  return printDocument(drawDepartment(seed, seed % 2 === 0 ? 'wan' : 'exact'), layout);
}
