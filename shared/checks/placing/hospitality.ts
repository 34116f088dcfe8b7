import { address, type ColumnId } from '#shared/tables/address';
import type { Look } from '../look.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import { type Claim, directionOf, type Material, type Placing, type Statement } from './claim.ts';
import { changeStatement, type Memory, newMemory, percentStatement, remember, sourceOf } from './memory.ts';
import { applied, ofFigure, type Source } from './source.ts';

/** How the text names the columns of 公开09; of two names at one place the longer is meant. */
const COLUMNS: readonly (readonly [words: RegExp, column: ColumnId | '外宾' | '国内'])[] = [
  [/因公出国(（境）|\(境\))?/g, '因公出国（境）费'],
  [/公务用车购置(费)?(及|和|与)运行(维护)?费?/g, '公务用车购置及运行维护费小计'],
  [/公务用车购置(费|支出|数)?(?!(费)?[及和与])|购置车辆|购置公务用车/g, '公务用车购置费'],
  [/公务用车运行(维护)?费?|保有量/g, '公务用车运行维护费'],
  [/公务接待费/g, '公务接待费'],
  [/外宾接待|国（境）外/g, '外宾'],
  [/国内(公务)?接待|国内来访/g, '国内'],
];

/** 九: every amount is a column of 公开09, named before it in the same paragraph. */
export const placeHospitality: Placing = (paragraph, material) => {
  const { look } = material;
  const memory = newMemory();
  let item: string | null = null;
  return paragraph.numbers.flatMap((number): readonly Claim[] => {
    const named = columnBefore(paragraph, number);
    if (named !== item) {
      item = named;
      memory.budget = null;
      memory.actual = null;
    }
    const make = (states: Statement | null) => (states === null ? [] : [{ paragraph, number, states }]);
    if (number.kind === 'percent') return make(percentOf(number, named, memory, look));
    if (number.kind === 'count') return make(countOf(number, named));
    if (number.kind !== 'amount') return [];
    remember(memory, number);
    const states = amountOf(number, named, paragraph, material, memory);
    if (directionOf(number.before) === null) memory.sources.set(number, states.source);
    return make(states);
  });
};

/** The column last named before a number; the whole of 公开09 where none is. */
export function columnBefore(paragraph: Paragraph, number: TextNumber): string {
  const text = paragraph.text.slice(0, number.from).replace(/\s+/g, '');
  let best = '合计';
  let reached = -1;
  for (const [words, column] of COLUMNS) {
    for (const match of text.matchAll(words)) {
      const end = match.index * 1000 + match[0].length;
      if (end > reached) [best, reached] = [column, end];
    }
  }
  return best;
}

function amountOf(
  number: TextNumber,
  named: string,
  paragraph: Paragraph,
  material: Material,
  memory: Memory,
): Statement {
  const { look } = material;
  const sign = directionOf(number.before);
  if (sign !== null) return ofItem(changeStatement(sign, memory), named, memory);
  if (named === '外宾') return { kind: 'told', name: named, source: ABROAD };
  if (named === '国内') return guestsAtHome(paragraph, material);
  const budget = /预算(数)?(为|是)?$/.test(number.before);
  return ofFigure(look.figure('公开09', budget ? '预算数' : '决算数', named));
}

/** Without source where the paragraph began with another item: then the change is not known to be that one's. */
function ofItem(states: Statement, named: string, memory: Memory): Statement {
  const same = sourceOf(memory, memory.now) === address('公开09', '决算数', named);
  return same ? states : { ...states, source: null };
}

const ABROAD = '三公/外宾接待支出';

/** The facts that are counted, by the item last named and the unit. */
const COUNTS: readonly (readonly [item: string, unit: RegExp, source: string])[] = [
  ['因公出国（境）费', /^[个批]$/, '三公/出国团组数'],
  ['因公出国（境）费', /^人次?$/, '三公/出国人次'],
  ['公务用车购置费', /^[辆台]$/, '三公/购置车辆数'],
  ['公务用车运行维护费', /^[辆台]$/, '三公/车辆保有量'],
  ['外宾', /^[个批]$/, '三公/外宾接待批次'],
  ['外宾', /^人次?$/, '三公/外宾接待人次'],
  ['国内', /^[个批]$/, '三公/国内接待批次'],
  ['国内', /^人次?$/, '三公/国内接待人次'],
];

function countOf({ unit }: TextNumber, named: string): Statement {
  const source: Source = COUNTS.find(([item, units]) => item === named && units.test(unit))?.[2] ?? null;
  return { kind: 'told', name: `${named}${unit}`, source };
}

function percentOf(number: TextNumber, named: string, memory: Memory, look: Look): Statement | null {
  const total = look.figure('公开09', '决算数', '合计');
  const stated = percentStatement(number, memory, total, look);
  if (stated?.kind === 'growth') return ofItem(stated, named, memory);
  if (stated !== null || named === '外宾' || named === '国内') return stated;
  const actual = look.figure('公开09', '决算数', named);
  if (/占(比|比重)?(为)?$/.test(number.before)) {
    const part = actual.value ?? 0;
    const source = applied('占比', actual.address, total.address);
    const name = `占${total.name}`;
    return { kind: 'share', part, partInForms: part, whole: total.value ?? 0, name, source };
  }
  if (!/预算/.test(number.before)) return null;
  const part = memory.actual?.value ?? actual.value ?? 0;
  const budget = look.figure('公开09', '预算数', named);
  const source = applied('完成率', actual.address, budget.address);
  const name = `${named}决算数÷预算数`;
  return { kind: 'share', part, partInForms: null, whole: budget.value ?? 0, name, source };
}

/** 国内接待 is 公务接待费 without what was spent on guests from abroad. */
function guestsAtHome(paragraph: Paragraph, { look, paragraphs }: Material): Statement {
  const own = paragraphs.filter((each) => each.section === paragraph.section);
  const abroad = own.flatMap((each) =>
    each.numbers.filter((number) => number.kind === 'amount' && columnBefore(each, number) === '外宾'),
  );
  const all = look.figure('公开09', '决算数', '公务接待费');
  const value = (all.value ?? 0) - (abroad[0]?.value ?? 0);
  const source = abroad.length === 0 ? all.address : applied('差额', all.address, ABROAD);
  return { kind: 'sum', name: '公开09 公务接待费减外宾接待支出', value, addends: 1, source };
}
