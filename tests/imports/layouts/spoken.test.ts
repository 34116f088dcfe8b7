// Places with sentences of their own: errors in the text, several of a kind, are found there too.
import { describe, expect, it } from 'vitest';
import { drawDepartment } from './department.ts';
import type { ErrorKind } from './errors/planted.ts';
import { ERRORS } from './errors.ts';
import { tellsOf } from './found.ts';
import { SPOKEN } from './places/spoken.ts';
import { type PrintedDocument, printDocument, printedSource } from './print.ts';
import { random } from './random.ts';
import { alarms, findingsOf, readFile } from './read.ts';

const KINDS: readonly ErrorKind[] = ['text-amount', 'item-missing', 'wrong-year', 'other-name'];
const TIMES = process.env.FULL ? 6 : 2;
const SEEDS = process.env.FULL ? [1, 2, 3, 5, 7] : [1];

describe.each(SPOKEN.map((layout) => ({ layout, id: layout.id })))('$id', ({ layout }) => {
  it('the errors planted in the text of $id are reported', { timeout: 120_000 }, () => {
    const documents = SEEDS.map((seed) =>
      printDocument(drawDepartment(seed, seed % 2 === 0 ? 'wan' : 'exact'), layout),
    );
    expect(documents.flatMap((document) => KINDS.flatMap((kind) => missed(document, kind)))).toEqual([]);
  });
});

function missed(document: PrintedDocument, kind: ErrorKind): readonly string[] {
  const before = new Set(alarmsOf(document).map(({ rule, message }) => `${rule}${message}`));
  return Array.from({ length: TIMES }, (_, time) => time).flatMap((time) => {
    const planted =
      ERRORS.get(kind)?.(document, random('spoken', kind, document.department.seed, time)) ?? null;
    if (planted === null) return [];
    const found = alarmsOf(planted.document).filter(({ rule, message }) => !before.has(`${rule}${message}`));
    if (found.some((finding) => tellsOf(finding, planted))) return [];
    return [`${kind} ${planted.paragraph ?? planted.row ?? ''}：${planted.right} → ${planted.wrong}`];
  });
}

function alarmsOf(document: PrintedDocument) {
  return alarms(findingsOf(readFile(printedSource(document))));
}
