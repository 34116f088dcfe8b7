// Differences of another's document from the dictionary, abbreviated or repeated, are reported where they are
// wrong, once.
import { describe, expect, it } from 'vitest';
import { alarms, DEPARTMENTS } from './stranger.ts';

const { institution } = DEPARTMENTS;
const told = (words: readonly string[]) => alarms(institution, words).map(({ rule }) => rule);

describe('a percentage that fits the form beside an amount that does not', () => {
  it.each([
    [
      '1．文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）。年初预算为330.00万元，支出决算为335.46万元，完成年初预算的102.26%。',
      ['文表数额'],
    ],
    [
      '1．文化旅游体育与传媒支出（类）文化和旅游（款）群众文化（项）。年初预算为330.00万元，支出决算为337.46万元，完成年初预算的104.26%。',
      ['百分比'],
    ],
  ])('a percentage that fits the form beside a wrong amount: %s', (item, rules) => {
    const words = [
      '五、一般公共预算财政拨款支出决算情况说明',
      '（三）一般公共预算财政拨款支出决算具体情况',
      `${item}决算数大于预算数的主要原因：业务增加。`,
    ];
    expect(told(words).filter((rule) => rule === '文表数额' || rule === '百分比')).toEqual(rules);
  });
});

describe('the list of 基本支出', () => {
  const list = (persons: string, office: string) => [
    '六、一般公共预算财政拨款基本支出决算情况说明',
    `一般公共预算财政拨款基本支出347.98万元。其中：人员经费289.52万元，主要包括：${persons}；公用经费58.46万元，主要包括：${office}。`,
  ];
  const OFFICE = '办公费、水费、电费、差旅费等';

  it('the list may join the last two names, use one name for several 科目, and shorten one', () => {
    const persons = '基本工资、津贴补贴、绩效工资、社保、职业年金、公积金和退休费';
    expect(told(list(persons, OFFICE))).toEqual([]);
  });

  it('the list’s omissions are reported', () => {
    expect(told(list('基本工资、津贴补贴、社保、职业年金、公积金和退休费', OFFICE))).toEqual([
      '经济科目列举',
    ]);
  });
});

it('a 类 under its former name is reported as such, not also as missing', () => {
  const words = [
    '五、一般公共预算财政拨款支出决算情况说明',
    '（二）一般公共预算财政拨款支出决算结构情况',
    '一般公共预算财政拨款支出413.98万元，主要用于以下方面：“文化体育与传媒支出”337.46万元，占81.52%；社会保障和就业支出（类）42.96万元，占10.38%；卫生健康支出（类）12.08万元，占2.92%；住房保障支出（类）21.48万元，占5.19%。',
  ];
  expect(told(words)).toEqual(['旧科目名']);
});

it('the budget of an item of 政府性基金 is not compared with its spending', () => {
  const words = [
    '八、政府性基金预算财政拨款收入支出决算情况说明',
    '1、城乡社区支出（类）国有土地使用权出让收入安排的支出（款）其他国有土地使用权出让收入安排的支出（项）。年初预算为0万元，支出决算为55.50万元。决算数大于预算数的主要原因：年中追加。',
  ];
  expect(told(words).filter((rule) => rule === '文表数额')).toEqual([]);
});
