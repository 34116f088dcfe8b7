import { type ThreePublic, threePublicTotal } from '../facts.ts';
import { heading, joined, listed, type Said, say } from './said.ts';
import { because, change, direction, reason, type Story } from './story.ts';

/** 财政拨款“三公”经费支出决算情况. */
export function threePublicWords(story: Story): readonly Said[] {
  const { budget, actual } = story.department.facts;
  if (
    threePublicTotal(budget) === 0 &&
    threePublicTotal(actual) === 0 &&
    story.manner.threePublic === 'short'
  )
    return [say`${story.self}${story.year}年度没有财政拨款“三公”经费支出。`];
  return [
    heading('（一）“三公”经费财政拨款支出决算总体情况说明。'),
    whole(story),
    heading('（二）“三公”经费财政拨款支出决算具体情况说明。'),
    ...(story.manner.threePublic === 'listed' ? [share(story)] : []),
    ...details(story),
  ];
}

function whole(story: Story): Said {
  const { speech, year, department, manner } = story;
  const { budget, actual, lastThreePublic } = department.facts;
  const [planned, paid, last] = [
    threePublicTotal(budget),
    threePublicTotal(actual),
    threePublicTotal(lastThreePublic),
  ];
  const rate = planned === 0 ? say`` : say`，完成预算的${speech.percent(paid, planned)}`;
  const sum = say`${year}年度“三公”经费财政拨款支出预算为${speech.money(planned)}，支出决算为${speech.money(paid)}${rate}`;
  const why =
    paid === planned
      ? say`决算数与预算数持平`
      : say`决算数${direction(paid > planned, '大于', '小于')}预算数的主要原因是${reason(story, paid > planned, 5)}`;
  if (manner.threePublic === 'short') return say`${sum}。${why}。`;
  return say`${sum}。${why}。“三公”经费支出决算数${change(story, paid, last)}${because(story, paid, last, 4)}。`;
}

const NAMES: readonly (readonly [name: string, of: (threePublic: ThreePublic) => number])[] = [
  ['因公出国（境）费', (threePublic) => threePublic.出国],
  ['公务用车购置及运行维护费', (threePublic) => threePublic.购置 + threePublic.运行],
  ['公务接待费', (threePublic) => threePublic.接待],
];

function share({ department, speech, year }: Story): Said {
  const { actual } = department.facts;
  const all = threePublicTotal(actual);
  const parts = NAMES.map(([name, of]) =>
    all === 0
      ? say`${name}支出决算${speech.money(of(actual))}`
      : say`${name}支出决算${speech.money(of(actual))}，占${speech.percent(of(actual), all)}`,
  );
  return say`${year}年度“三公”经费财政拨款支出决算中，${listed(parts, '；')}。具体情况如下：`;
}

function details(story: Story): readonly Said[] {
  const { speech, year, department, self, manner } = story;
  const { actual, counts, foreign } = department.facts;
  const numbered = (number: number, said: Said) =>
    joined([manner.listed.replace('1', String(number)), said], 'item');
  const domestic = actual.接待 - foreign;
  return [
    numbered(
      1,
      say`${planned(story, 0)}。全年因公出国（境）团组${speech.count(counts.团组, '个')}，累计${speech.count(counts.人次, '人次')}。`,
    ),
    numbered(2, say`${planned(story, 1)}。其中：`),
    say`公务用车购置支出${speech.money(actual.购置)}，购置车辆${speech.count(counts.购置, '辆')}。`,
    say`公务用车运行维护支出${speech.money(actual.运行)}。${year}年期末，${self}开支财政拨款的公务用车保有量为${speech.count(counts.保有, '辆')}。`,
    numbered(3, say`${planned(story, 2)}。其中：`),
    say`外宾接待支出${speech.money(foreign)}。${year}年共接待国（境）外来访团组${speech.count(counts.外宾批次, '个')}、来访外宾${speech.count(counts.外宾人次, '人次')}。`,
    say`国内公务接待支出${speech.money(domestic)}。${year}年共接待国内来访团组${speech.count(counts.批次, '个')}、来宾${speech.count(counts.来宾, '人次')}。`,
  ];
}

function planned({ department, speech }: Story, index: number): Said {
  const [name = '', of = () => 0] = NAMES[index] ?? [];
  const [budget, actual] = [of(department.facts.budget), of(department.facts.actual)];
  const sum = say`${name}预算为${speech.money(budget)}，支出决算为${speech.money(actual)}`;
  return budget === 0 ? sum : say`${sum}，完成预算的${speech.percent(actual, budget)}`;
}
