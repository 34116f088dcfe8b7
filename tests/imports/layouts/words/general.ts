import { functionalSubjects } from '#shared/tables/codes/functional';
import type { FigureRow } from '../figures.ts';
import { heading, joined, listed, type Said, say } from './said.ts';
import { because, change, direction, reason, type Story } from './story.ts';

/** 一般公共预算财政拨款支出决算情况: in total, by 类, and by 项. */
export function generalWords(story: Story): readonly Said[] {
  return [
    heading('（一）一般公共预算财政拨款支出决算总体情况。'),
    wholeOf(story),
    heading('（二）一般公共预算财政拨款支出决算结构情况。'),
    structure(story),
    heading('（三）一般公共预算财政拨款支出决算具体情况。'),
    ...(story.manner.item === 'nested' ? nested(story) : items(story)),
  ];
}

function rows({ figures }: Story, length: number): readonly FigureRow[] {
  return figures.公开05.filter(({ code }) => code?.length === length);
}

function wholeOf(story: Story): Said {
  const { at, speech, year, department } = story;
  const [own, whole] = [at('公开05', '合计', '小计'), at('公开03', '合计', '本年支出合计')];
  const last = department.last.general;
  const changed = change(story, own, last, '一般公共预算财政拨款支出');
  return say`${year}年度一般公共预算财政拨款支出${speech.money(own)}，占本年支出合计的${speech.percent(own, whole)}。${changed}${because(story, own, last, 3)}。`;
}

function structure(story: Story): Said {
  const { at, speech, year } = story;
  const whole = at('公开05', '合计', '小计');
  const parts = rows(story, 3).map(({ name, cells }) => {
    const amount = cells.小计 ?? 0;
    return say`${className(story, name)}${speech.money(amount, `类/${name}`)}，占${speech.percent(amount, whole)}`;
  });
  const start = say`${year}年度一般公共预算财政拨款支出${speech.money(whole)}，主要用于以下方面：`;
  return joined([start, listed(parts, '；'), '。'], 'list');
}

function className({ manner }: Story, name: string): Said {
  const subject = (text: string) => ({ kind: 'subject', text }) as const;
  if (manner.classes === 'plain') return say`${subject(name)}（类）`;
  const moved = manner.classes === 'moved' && name.endsWith('支出');
  return say`${subject(moved ? name.slice(0, -2) : name)}（类）支出`;
}

function items(story: Story): readonly Said[] {
  const { at, speech, year, department, manner } = story;
  const [initial, actual] = [initialTotal(story), at('公开05', '合计', '小计')];
  const told = manner.item !== 'sichuan' && manner.item !== 'spent';
  const whole =
    told && initial > 0
      ? say`${year}年度一般公共预算财政拨款支出年初预算为${speech.money(initial)}，支出决算为${speech.money(actual)}，${done(story, actual, initial)}。其中：`
      : say`${year}年度一般公共预算财政拨款支出决算为${speech.money(actual)}。其中：`;
  const said = listedItems(story).map((row, index) => {
    const mark = manner.listed.replace('1', String(index + 1));
    return joined([mark, item(story, row, department.initial.get(row.id) ?? 0, index)], 'item');
  });
  return [whole, ...said];
}

/** The 项 of 公开05, and those with an unspent budget if the region describes budgets. */
function listedItems(story: Story): readonly FigureRow[] {
  const { department, manner, year } = story;
  const spent = rows(story, 7);
  if (manner.item === 'sichuan' || manner.item === 'spent') return spent;
  const only = [...department.initial.keys()].filter((code) => spent.every(({ id }) => id !== code));
  const unspent = only.map(
    (code): FigureRow => ({
      id: code,
      code,
      name: functionalSubjects(year).nameOf(code) ?? '',
      cells: { 小计: 0 },
    }),
  );
  return [...spent, ...unspent].sort((a, b) => (a.id < b.id ? -1 : 1));
}

function initialTotal({ department }: Story): number {
  return [...department.initial.values()].reduce((total, amount) => total + amount, 0);
}

/** The completion of the budget; a zero budget has no percentage. */
export function done({ manner, speech }: Story, actual: number, budget: number): Said {
  return say`${manner.done}${speech.percent(actual, budget)}`;
}

function item(story: Story, row: FigureRow, initial: number, index: number): Said {
  const { speech, manner } = story;
  const actual = row.cells.小计 ?? 0;
  const money = speech.money(actual, `项/${row.id}`);
  const path = names(story, row);
  const why = difference(story, actual, initial, index);
  switch (manner.item) {
    case 'purpose':
      return say`${path}。主要用于：${row.name.replace(/支出$/, '')}方面的开支。年初预算为${speech.money(initial)}，支出决算为${money}。${why}。`;
    case 'sichuan':
      return say`${path}：支出决算为${money}。`;
    case 'spent':
      return say`${path}支出${money}，主要用于${row.name.replace(/支出$/, '')}方面的开支。`;
    case 'code':
      return initial === 0
        ? say`${path}${row.id}：年初预算0，支出决算${money}。${why}。`
        : say`${path}${row.id}：年初预算${speech.money(initial)}，支出决算${money}，${done(story, actual, initial)}。${why}。`;
    default:
      return initial === 0
        ? say`${path}。年初预算为${speech.money(0)}，支出决算为${money}。${why}。`
        : say`${path}。年初预算为${speech.money(initial)}，支出决算为${money}，${done(story, actual, initial)}。${why}。`;
  }
}

function names({ year }: Story, row: FigureRow): Said {
  const dictionary = functionalSubjects(year);
  const name = (length: number) =>
    ({ kind: 'subject', text: dictionary.nameOf(row.id.slice(0, length)) ?? '' }) as const;
  return say`${name(3)}（类）${name(5)}（款）${name(7)}（项）`;
}

function difference(story: Story, actual: number, budget: number, index: number): Said {
  const word = story.manner.item === 'purpose' ? '预算数' : '年初预算数';
  if (actual === budget) return say`决算数与${word}持平`;
  const up = actual > budget;
  return say`决算数${direction(up, '大于', '小于')}${word}的主要原因是${reason(story, up, index)}`;
}

/** By 类 and below it by 款, each compared with the initial budget. */
function nested(story: Story): readonly Said[] {
  const { year, speech } = story;
  return rows(story, 3).flatMap((top, index) => {
    const mark = story.manner.listed.replace('1', String(index + 1));
    const below = rows(story, 5)
      .filter(({ id }) => id.startsWith(top.id))
      .map(
        (row) =>
          say`“${{ kind: 'subject', text: row.name }}”（款）${year}年度决算${speech.money(row.cells.小计 ?? 0)}，${against(story, row)}。`,
      );
    const start = say`“${{ kind: 'subject', text: top.name }}”（类）${year}年度决算${speech.money(top.cells.小计 ?? 0)}，${against(story, top)}。`;
    return [joined([mark, start, '其中：'], 'item'), ...below];
  });
}

function against(story: Story, row: FigureRow): Said {
  const { department, year, speech } = story;
  const actual = row.cells.小计 ?? 0;
  const initial = [...department.initial].reduce(
    (sum, [code, each]) => (code.startsWith(row.id) ? sum + each : sum),
    0,
  );
  if (actual === initial) return say`与${year}年年初预算持平`;
  const up = actual > initial;
  const amount = say`比${year}年年初预算${direction(up, '增加', '减少')}${speech.money(Math.abs(actual - initial))}`;
  if (initial === 0) return say`${amount}，年初未安排预算`;
  return say`${amount}，${direction(up, '增长', '下降')}${speech.percent(actual - initial, initial)}，主要原因是${reason(story, up, 1)}`;
}

/** 基本支出决算情况. */
export function basicWords(story: Story): readonly Said[] {
  const { at, speech, year, figures, manner } = story;
  const group = (start: readonly string[]) =>
    figures.公开06
      .filter(
        ({ code, cells }) =>
          code?.length === 5 && start.some((s) => code.startsWith(s)) && cells.决算数 !== 0,
      )
      .map(({ name, cells }) =>
        manner.basic === 'names' ? say`${name}` : say`${name}${speech.money(cells.决算数 ?? 0)}`,
      );
  const part = (name: string, row: string, start: readonly string[]) => {
    const amount = at('公开06', row, '决算数');
    const listing = group(start);
    return listing.length === 0
      ? say`${name}${speech.money(amount)}`
      : say`${name}${speech.money(amount)}，主要包括：${listed(listing, '、')}`;
  };
  return [
    say`${year}年度一般公共预算财政拨款基本支出${speech.money(at('公开05', '合计', '基本支出'))}。其中：${part('人员经费', '人员经费合计', ['301', '303'])}；${part('公用经费', '公用经费合计', ['302', '307', '310', '312', '313', '399'])}。`,
  ];
}
