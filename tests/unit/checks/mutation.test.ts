import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { type Mutation, mutationsOf, roundingsOf } from './clean/mutations.ts';
import { checkTranscription, publishClean } from './clean/report.ts';

const DOCUMENTS = [
  ...Object.entries(DEPARTMENTS).map(([name, department]) => ({ name, content: publishClean(department) })),
  { name: 'sample', content: readFileSync('samples/示例.json', 'utf8') },
];

/** What no rule can find, since nothing else in the document says it. */
const UNFINDABLE: readonly (readonly [kind: string, why: RegExp])[] = [
  // 100 万元以上设备 are told once.
  ['文中个数', /设备3台（套）/],
  // How many groups and guests were received is told once, and only none at all contradicts the money.
  ['文中个数', /国内来访团组(15|8)个|来宾(99|44)人次/],
  // A single use of all vehicles repeats no number.
  ['文中个数', /共有车辆4辆，为其他用车/],
  // A blank is a zero in 公开09.
  ['金额清空', /^公开09.*(因公出国|购置费 )/],
];

/** All of them in CI; otherwise every fourth change of the kinds that are alike. */
const ALIKE = new Set(['空格填数', '编码改动', '名称改动']);
const chosen = (all: readonly Mutation[]) =>
  process.env.CI ? all : all.filter(({ kind }, at) => !ALIKE.has(kind) || at % 4 === 0);

/** Found: the import is refused with a reason, or there is a finding louder than a hint. */
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

describe('every change to a clean document is found', () => {
  it.each(DOCUMENTS)('$name', ({ name, content }) => {
    const all = chosen(mutationsOf(content));
    const missed = all.filter((mutation) => !isFound(mutation));
    console.log(share(name, all, missed));
    expect(
      missed.filter((mutation) => !isUnfindable(mutation)).map(({ kind, what }) => `${kind} ${what}`),
    ).toEqual([]);
  });
});

describe('what rounding explains is no error', () => {
  it('one in the last digit of any figure printed in 万元', () => {
    const loud = roundingsOf(publishClean(DEPARTMENTS.rounded)).filter(isFound);
    expect(loud.map(({ what }) => what)).toEqual([]);
  });
});

function share(name: string, all: readonly Mutation[], missed: readonly Mutation[]): string {
  const kinds = [...new Set(all.map(({ kind }) => kind))];
  const count = (list: readonly Mutation[], kind: string) => list.filter((each) => each.kind === kind).length;
  return `${name}：${kinds.map((kind) => `${kind} ${count(all, kind) - count(missed, kind)}/${count(all, kind)}`).join('，')}`;
}
