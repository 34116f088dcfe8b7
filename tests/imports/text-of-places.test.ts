// Copied text of documents whose tables differ from the nine forms in number, codes and place of the unit.
import { describe, expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';

function read(lines: readonly string[]) {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  return recognise([{ file: '决算.txt', kind: 'text', blocks, remarks: [] }], null).document;
}

const three = (lines: readonly string[]) => read(lines).tables.find(({ read: each }) => each.id === '公开09');

const FUND = [
  '政府性基金预算财政拨款收入支出决算表',
  '单位：万元',
  '项目 年初结转和结余 本年收入 本年支出 年末结转和结余',
  '功能分类科目编码 科目名称 小计 基本支出 项目支出',
  '合计 0.00 18.50 18.50 0.00 18.50 0.00',
  '229 其他支出 0.00 18.50 18.50 0.00 18.50 0.00',
  '229 60 彩票公益金安排的支出 0.00 18.50 18.50 0.00 18.50 0.00',
  '229 60 02 用于社会福利的彩票公益金支出 0.00 18.50 18.50 0.00 18.50 0.00',
];

describe('codes in columns of their own', () => {
  const rowsOf = (lines: readonly string[]) => read(lines).tables[0]?.read;

  it('类, 款 and 项 on a line are one code', () => {
    expect(rowsOf(FUND)?.rows.map(({ code, label }) => [code, label])).toEqual([
      [null, '合计'],
      ['229', '其他支出'],
      ['22960', '彩票公益金安排的支出'],
      ['2296002', '用于社会福利的彩票公益金支出'],
    ]);
    expect(rowsOf(FUND)?.problems).toEqual([]);
  });

  it('a code that lost its pieces is not read as its 类', () => {
    const torn = FUND.map((line) => line.replace('229 60 02', '229'));
    expect(rowsOf(torn)?.rows).toEqual([]);
    expect(rowsOf(torn)?.problems[0]?.message).toContain('科目编码分成了类、款、项');
  });
});

describe('三公 beside tables of other kinds', () => {
  const CONTENTS = [
    '八、国有资本经营预算财政拨款支出决算表',
    '九、财政拨款“三公”经费支出决算表',
    '十、国有资产占用情况表',
  ];
  const TABLE = [
    '财政拨款“三公”经费支出决算表',
    '编制单位：河洲小学 金额单位：万元',
    '预算数 决算数',
    '公务用车购置及运行维护费 公务用车购置及运行维护费',
    '合计 因公出国（境）费 公务接待费 合计 因公出国（境）费 公务接待费',
    '小计 公务用车购置费 公务用车运行维护费 小计 公务用车购置费 公务用车运行维护费',
    '2.50 0.00 2.00 0.00 2.00 0.50 1.80 0.00 1.60 0.00 1.60 0.20',
  ];
  const ASSETS = [
    '国有资产占用情况表',
    '项目 栏次 决算数',
    '一、车辆数合计（台、辆） 1 0',
    '二、资产总额 2 1.00',
    '三、固定资产 3 1.00',
    '四、其他 4 0.00',
  ];

  it('its line in the contents is no table, and the next table does not cut its rows off', () => {
    const rows = three([...CONTENTS, '第二部分 决算表', ...TABLE, ...ASSETS])?.read.rows ?? [];
    expect(rows.map(({ cells }) => cells.合计?.text)).toEqual(['2.50', '1.80']);
  });

  it('the lines of another table are no paragraphs', () => {
    const words = Object.values(read([...TABLE, ...ASSETS]).texts).flat();
    expect(words.filter((text) => /固定资产/.test(text ?? ''))).toEqual([]);
  });

  it('figures copied cell by cell are taken only if the sums tell their order', () => {
    const cells = ['24.00', '24.00 0.00 22.80', '0.00 24.00 0.00', '22.80 0.00', '22.80', '0.00 0.00'];
    const table = three([...TABLE.slice(0, -1), ...cells]);
    expect(table?.read.rows.flatMap(({ cells: each }) => Object.values(each))).toEqual([]);
    expect(table?.read.problems).toHaveLength(1);
  });

  it('a title that holds more than 三公 is said to be unread', () => {
    const title = '财政拨款“三公”经费及会议费、培训费支出决算表';
    const found = three([title, ...TABLE.slice(1), '预算数 3.00', '决算数 2.00', '合计 1.00']);
    expect(found?.read.problems[0]?.message).toContain('没有读懂');
  });
});

describe('figures that are not read', () => {
  const [title = '', unit = '', ...body] = FUND;

  it('a unit further down is found', () => {
    const apart = [
      title,
      '公开07表',
      '部门：',
      '碧水镇人民政府',
      '项目',
      '年初结转',
      '和结余',
      '本年收入',
      unit,
      ...body.slice(2),
    ];
    expect(read(apart).tables[0]?.read).toMatchObject({ unit: '万元', problems: [] });
  });

  it('a table without a unit says so', () => {
    const problems = read([title, ...body]).tables[0]?.read.problems ?? [];
    expect(problems.map(({ message }) => message)).toEqual(['没有找到“单位：元”或“单位：万元”，数没有读入']);
  });

  it('a blank total of listed figures is no blank', () => {
    const economic = [
      '一般公共预算财政拨款基本支出决算表',
      '单位：万元',
      '人员经费 公用经费',
      '科目编码 科目名称 金额 科目编码 科目名称 金额',
      '301 工资福利支出 5.00 302 商品和服务支出 2.00',
      '30101 基本工资 5.00 30201 办公费 2.00',
      '人员经费合计',
      '5.00 公用经费合计',
      '注：本表反映基本支出。',
      '2.00',
    ];
    const table = read(economic).tables[0]?.read;
    expect(table?.rows.map(({ label }) => label)).not.toContain('公用经费合计');
    expect(table?.partial).toBe(true);
  });
});

describe('总表 whose lines have other numbers, or none', () => {
  const line = (income: string, spending: string) => `${income} ${spending}`;
  const table = (numbered: boolean, total: string) => {
    const at = (number: number) => (numbered ? ` ${number}` : '');
    return [
      '收入支出决算总表',
      '公开 01 表',
      '单位：万元',
      '项目 金额 项目 金额',
      line(`一、一般公共预算财政拨款收入${at(1)} 1,200.50`, `五、教育支出${at(24)} 1,000.00`),
      line(`八、其他收入${at(8)}`, `八、社会保障和就业支出${at(27)} 200.50`),
      line(`本年收入合计${at(9)} 1,200.50`, `本年支出合计${at(30)} 1,200.50`),
      line(`使用非财政拨款结余（含专用结余）${at(10)} 0.00`, `结余分配${at(31)} 0.00`),
      line(`年初结转和结余${at(11)} 0.00`, `年末结转和结余${at(32)} 0.00`),
      line(`总计${at(12)} ${total}`, `总计${at(33)} ${total}`),
    ];
  };

  it.each([[true], [false]])('they are read by their names (numbered: %s)', (numbered) => {
    const found = read(table(numbered, '1,200.50')).tables[0]?.read;
    expect(found?.problems).toEqual([]);
    const filled = (found?.rows ?? []).flatMap(({ id, cells }) =>
      cells.决算数?.text === '1,200.50' ? [id] : [],
    );
    expect(filled).toEqual(['1', '27', '58', '31', '62']);
  });

  it('nothing is read if the sums do not confirm the names', () => {
    const found = read(table(false, '1,210.50')).tables[0]?.read;
    expect(found?.rows).toEqual([]);
    expect(found?.problems).toHaveLength(1);
  });
});
