import { describe, expect, it } from 'vitest';
import { isBankCard, isCitizenNumber } from '#shared/checks/privacy/check-digits';
import { findPersons } from '#shared/checks/privacy/persons';

const persons = (text: string) => findPersons(text).map(({ from, to }) => text.slice(from, to));

describe('findPersons', () => {
  it.each([
    ['2023 张三丰补贴', '张三丰'],
    ['示例街道办事处李示例工资待遇补发', '李示例'],
    ['支付欧阳示例抚恤金', '欧阳示例'],
  ])('a person is found: %s', (text, name) => {
    expect(persons(text)).toEqual([name]);
  });

  it.each([
    '高校毕业生生活补贴',
    '民办教师养老补贴',
    '失地农民养老补贴',
    '困难职工救助',
    '高龄津贴补助',
    '万人助万企补助',
    '江河治理补助资金',
    '金融机构补助',
    '常住人口补贴',
    '孤儿基本生活费',
    '方案编制补助',
    '老干部福利费',
    '临时工工资',
    '三支一扶社保补贴',
    '公务员医疗补助',
    '文化馆免费开放补助',
    '退役军人抚恤金',
    '史志编纂补助',
    '高层次人才补贴',
  ])('no person is found in %s', (text) => {
    expect(persons(text)).toEqual([]);
  });
});

describe('check digits', () => {
  it('the check digit of a citizen’s number is verified', () => {
    expect(isCitizenNumber('11010519491231002X')).toBe(true);
    expect(isCitizenNumber('110105194912310021')).toBe(false);
  });

  it('the check digit of a bank card is verified', () => {
    expect(isBankCard('4111111111111111')).toBe(true);
    expect(isBankCard('4111111111111112')).toBe(false);
  });
});
