import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { type Mutation, mutationsOf, roundingsOf } from './clean/mutations.ts';
import { checkTranscription, publishClean } from './clean/report.ts';

const DOCUMENTS = [
  ...Object.entries(DEPARTMENTS).map(([name, department]) => ({ name, content: publishClean(department) })),
  { name: 'sample', content: readFileSync('tests/cases/sample/示例.json', 'utf8') },
];

/** Changes that no rule can find, because nothing else in the document repeats them. */
const UNFINDABLE: readonly (readonly [kind: string, why: RegExp])[] = [
  // 100 万元以上设备 are stated once.
  ['文中个数', /设备\d+台（套）/],
  // The numbers of travellers, guests or purchases are stated once, and only zero contradicts the money.
  ['文中个数', /团组\d+个|累计\d+人次|来宾\d+人次|购置车辆\d+台/],
  // A single use of all vehicles repeats no number.
  ['文中个数', /共有车辆4辆，为其他用车/],
];

const LONGEST = 5 * 60_000;

/** Kinds with very many similar changes. */
const ALIKE = new Set(['空格填数', '编码改动', '名称改动', '行对调', '金额清空', '金额略改']);

/**
 * With FULL=1 all of them, except for the largest document every third change and every fortieth similar one;
 * otherwise for every document every tenth and every hundred and twentieth.
 */
function chosen(name: string, all: readonly Mutation[]): readonly Mutation[] {
  const [some, ofAlike] = !process.env.FULL ? [10, 120] : name === 'many' ? [3, 40] : [1, 1];
  return all.filter(({ kind }, at) => at % (ALIKE.has(kind) ? ofAlike : some) === 0);
}

/** Found: the import is refused with a reason, or there is a finding more severe than a hint. */
function isFound({ content }: Mutation): boolean {
  try {
    return checkTranscription(content()).findings.some((finding) => finding.severity !== 'info');
  } catch {
    return true;
  }
}

function isUnfindable({ kind, what }: Mutation): boolean {
  return UNFINDABLE.some(([its, why]) => its === kind && why.test(what));
}

describe('every change to a clean document', () => {
  it.each(DOCUMENTS)(
    'the change is found: $name',
    ({ name, content }) => {
      const all = chosen(name, mutationsOf(content));
      const missed = all.filter((mutation) => !isFound(mutation));
      console.log(share(name, all, missed));
      expect(
        missed.filter((mutation) => !isUnfindable(mutation)).map(({ kind, what }) => `${kind} ${what}`),
      ).toEqual([]);
    },
    LONGEST,
  );
});

describe('rounding', () => {
  it('a change by one in the last digit of any figure printed in 万元 is not an error', () => {
    const loud = roundingsOf(publishClean(DEPARTMENTS.rounded)).filter(isFound);
    expect(loud.map(({ what }) => what)).toEqual([]);
  });
});

function share(name: string, all: readonly Mutation[], missed: readonly Mutation[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const count = (list: readonly Mutation[], kind: string) => list.filter((each) => each.kind === kind).length;
  return `${name}：${kinds.map((kind) => `${kind} ${count(all, kind) - count(missed, kind)}/${count(all, kind)}`).join('，')}`;
}
