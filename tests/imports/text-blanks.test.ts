// Text copied from a PDF leaves blank cells out: their columns are read where the form's sums and the words leave
// one way only, and are said to be unread elsewhere.
import { describe, expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import type { ReadTable } from '#shared/imports/table/read-table';

const COVER = ['某某县某某局', '2024 年度部门决算', '第二部分 2024 年度部门决算表'];
const SPENDING = [
  '支出决算表',
  '单位：万元',
  '项目 本年支出合计 基本支出 项目支出 上缴上级支出 经营支出 对附属单位补助支出',
  '功能分类科目编码 科目名称',
  '合计 120.50 80.50 40.00',
  '205 教育支出 100.00 60.00 40.00',
  '20502 普通教育 100.00 60.00 40.00',
  '2050201 学前教育 60.00 60.00',
  '2050202 小学教育 40.00 40.00',
  '208 社会保障和就业支出 20.50 20.50',
  '20805 行政事业单位养老支出 20.50 20.50',
  '机关事业单位基本养老保险',
  '2080505 20.50 20.50',
  '缴费支出',
  '注：本表反映部门本年度各项支出情况。',
];
const WORDS = [
  '第三部分 2024 年度部门决算情况说明',
  '三、支出决算情况说明',
  '本年支出合计 120.50 万元，其中：基本支出 80.50 万元，占 66.80%；项目支出 40 万元，占 33.20%。',
];

describe('a form with blank columns', () => {
  const rows = () => rowsOf('公开03', [...COVER, ...SPENDING, ...WORDS]);

  it('is read if the words state the total of each column', () => {
    expect(rows()).toEqual({
      合计: ['120.50', '80.50', '40.00', '', '', ''],
      205: ['100.00', '60.00', '40.00', '', '', ''],
      20502: ['100.00', '60.00', '40.00', '', '', ''],
      2050201: ['60.00', '60.00', '', '', '', ''],
      2050202: ['40.00', '', '40.00', '', '', ''],
      208: ['20.50', '20.50', '', '', '', ''],
      20805: ['20.50', '20.50', '', '', '', ''],
      2080505: ['20.50', '20.50', '', '', '', ''],
    });
  });

  it('gives a name that wraps around its code to its own row', () => {
    const table = tableOf('公开03', [...COVER, ...SPENDING, ...WORDS]);
    expect(table?.rows.find(({ id }) => id === '2080505')?.label).toBe('机关事业单位基本养老保险缴费支出');
    expect(loudIn([...COVER, ...SPENDING, ...WORDS])).toEqual([]);
  });

  it('is unread if the words do not name the columns', () => {
    const table = tableOf('公开03', [...COVER, ...SPENDING, ...WORDS.slice(0, 2)]);
    expect(table?.rows).toEqual([]);
    expect(table?.problems[0]?.message).toContain('看不出空白的是哪一栏');
  });

  it('is unread where two ways are left', () => {
    const equal = SPENDING.map((line) =>
      line
        .replace('学前教育 60.00 60.00', '学前教育 50.00 50.00')
        .replace('小学教育 40.00 40.00', '小学教育 50.00 50.00'),
    ).map((line) =>
      line.replace('100.00 60.00 40.00', '100.00 50.00 50.00').replace('80.50 40.00', '70.50 50.00'),
    );
    const words = WORDS.map((line) => line.replace('80.50', '70.50').replace('40 万元', '50 万元'));
    const read = rowsOf('公开03', [...COVER, ...equal, ...words]);
    expect(read?.['20502']).toEqual(['100.00', '50.00', '50.00', '', '', '']);
    expect(Object.keys(read ?? {})).not.toContain('2050201');
  });
});

it('a form whose other columns were copied behind it is unread', () => {
  const [title = '', unit = '', heads = '', names = '', ...lines] = SPENDING;
  const first = lines.map((line) => line.replace(/(\d\.\d\d) .*$/, '$1'));
  const behind = [
    '基本支出 项目支出',
    '80.50',
    '60.00',
    '60.00',
    '60.00',
    '20.50',
    '40.00',
    '40.00',
    '40.00',
  ];
  const copied = [...COVER, title, unit, heads, names, ...first, ...behind, ...WORDS];
  expect(tableOf('公开03', copied)?.rows).toEqual([]);
  expect(tableOf('公开03', copied)?.problems[0]?.message).toContain('看不出空白的是哪一栏');
  expect(loudIn(copied)).toEqual([]);
});

describe('a form with blank columns and one wrong figure', () => {
  const doubts = (lines: readonly string[]) =>
    tableOf('公开03', [...COVER, ...lines, ...WORDS])?.problems.map(({ message }) => message);

  it.each([
    ['of a 项', '2050201 学前教育 60.00 60.00', '2050201 学前教育 61.00 61.00', '20502普通教育'],
    ['of a total alone', '2050201 学前教育 60.00 60.00', '2050201 学前教育 66.00 60.00', '20502普通教育'],
    ['of a 类', '208 社会保障和就业支出 20.50 20.50', '208 社会保障和就业支出 20.05 20.05', '合计'],
  ])('is read, with a doubt where it contradicts: %s', (_, right, wrong, doubted) => {
    const lines = SPENDING.map((line) => line.replace(right, wrong));
    const read = rowsOf('公开03', [...COVER, ...lines, ...WORDS]);
    expect(read?.['2050202']).toEqual(['40.00', '', '40.00', '', '', '']);
    const [id = '', , ...figures] = wrong.split(' ');
    expect(read?.[id]?.slice(0, 2)).toEqual(figures);
    expect(doubts(lines)?.[0]).toContain(`${doubted}`);
    expect(doubts(lines)?.[0]).toContain('合计对不上');
    expect(loudIn([...COVER, ...lines, ...WORDS])).toEqual([]);
  });
});

it('codes in three columns are joined, on one line or on two', () => {
  const split = SPENDING.map((line) =>
    line.replace(/^(\d{3})(\d\d)(\d\d)? /, (_, one, two, three) =>
      three === undefined ? `${one} ${two}\n` : `${one}\n${two} ${three} `,
    ),
  ).flatMap((line) => line.split('\n'));
  expect(rowsOf('公开03', [...COVER, ...split, ...WORDS])).toEqual(
    rowsOf('公开03', [...COVER, ...SPENDING, ...WORDS]),
  );
});

const FUNDS = [
  '财政拨款收入支出决算总表',
  '单位：万元',
  '收入 支出',
  '项目 金额 项目 合计 一般公共预算财政拨款 政府性基金预算财政拨款 国有资本经营预算财政拨款',
  '一、一般公共预算财政拨款 118.00 一、一般公共服务支出',
  '二、政府性基金预算财政拨款 4.00 二、外交支出',
  '三、国有资本经营预算财政拨款 五、教育支出 100.00 100.00',
  '八、社会保障和就业支出 19.00 18.00 1.00',
  '十一、城乡社区支出 3.00 3.00',
  '本年收入合计 122.00 本年支出合计 122.00 118.00 4.00',
  '年初财政拨款结转和结余 1.50 年末财政拨款结转和结余 1.50 1.50',
  '一般公共预算财政拨款 1.50',
  '政府性基金预算财政拨款',
  '国有资本经营预算财政拨款',
  '总计 123.50 总计 123.50 119.50 4.00',
];

describe('财政拨款收入支出决算总表 with blank funds', () => {
  const rows = (lines: readonly string[]) => {
    const table = tableOf('公开04', [...COVER, ...lines, ...WORDS.slice(0, 2)]);
    const filled = table?.rows.filter(
      ({ block, cells }) => block === 'expenditure' && cells.合计?.text !== '',
    );
    return Object.fromEntries(
      (filled ?? []).map(({ label, cells }) => [label, Object.values(cells).map(({ text }) => text)]),
    );
  };

  it('is read by the sums of each fund, and by the funds that the other half receives', () => {
    expect(rows(FUNDS)).toEqual({
      教育支出: ['100.00', '100.00', '', ''],
      社会保障和就业支出: ['19.00', '18.00', '1.00', ''],
      城乡社区支出: ['3.00', '', '3.00', ''],
      本年支出合计: ['122.00', '118.00', '4.00', ''],
      年末财政拨款结转和结余: ['1.50', '1.50', '', ''],
      总计: ['123.50', '119.50', '4.00', ''],
    });
    expect(tableOf('公开04', [...COVER, ...FUNDS, ...WORDS.slice(0, 2)])?.problems).toEqual([]);
  });

  it('leaves a line open that two funds may have', () => {
    const equal = FUNDS.map((line) =>
      line
        .replace('教育支出 100.00 100.00', '教育支出 3.00 3.00')
        .replace('本年支出合计 122.00 118.00 4.00', '本年支出合计 25.00 21.00 4.00'),
    );
    expect(Object.keys(rows(equal))).not.toContain('城乡社区支出');
  });
});

it('parts that are numbered 一、 are parts, also behind a form', () => {
  const { document } = read([
    '2024 年度部门决算公开',
    '某某县某某局',
    '一、部门概况',
    '（一）主要职责',
    '负责全县某某工作的组织、协调和监督，承担县政府交办的其他事项。',
    '二、2024 年度部门决算报表',
    ...SPENDING,
    '三、2024 年度部门决算情况说明',
    '（一）支出决算情况说明',
    ...WORDS.slice(2),
    '四、名词解释',
    '（一）财政拨款收入：指单位从同级财政部门取得的财政预算资金。',
  ]);
  expect(document.texts.决算情况说明).toEqual([
    '三、2024 年度部门决算情况说明',
    '（一）支出决算情况说明',
    ...WORDS.slice(2),
  ]);
  expect(document.texts.部门概况).toHaveLength(3);
  expect(document.texts.名词解释).toHaveLength(2);
  expect(document.tables.map(({ read: { id, rows } }) => [id, rows.length])).toEqual([['公开03', 8]]);
});

const GUESTS = ['“三公”经费财政拨款支出决算表', '单位：万元'];
const TORN = [
  '合计',
  '因公出国（境）费',
  '公务接待费',
  '预算数',
  '决算',
  '数',
  '预算数 决算数',
  '预算',
  '数',
];

describe('财政拨款“三公”经费 in text', () => {
  it('is read by its sums if the header is torn and cells are blank', () => {
    const read = rowsOf('公开09', [
      ...COVER,
      '财政拨款“三公”经费支出决算表',
      ...GUESTS.slice(1),
      ...TORN,
      '13.93 9.35 12.40 9.35 5.00 5.00 7.40 4.35 1.53 0',
    ]);
    expect(read).toEqual({
      预算数: ['13.93', '', '12.40', '5.00', '7.40', '1.53'],
      决算数: ['9.35', '', '9.35', '5.00', '4.35', '0'],
    });
  });

  it('is unread if purchase and running cannot be told apart', () => {
    const table = tableOf('公开09', [
      ...COVER,
      '财政拨款“三公”经费支出决算表',
      ...GUESTS.slice(1),
      ...TORN,
      '8.50 6.00 8.00 5.60 8.00 5.60 0.50 0.40',
    ]);
    expect(table?.rows).toEqual([]);
    expect(table?.problems).toHaveLength(1);
  });
});

const TOTALS = [
  '收入支出决算总表',
  '单位：万元',
  '收入 支出',
  '项目 决算数 项目 决算数',
  '一、一般公共预算财政拨款收入 118.00 一、一般公共服务支出',
  '二、政府性基金预算财政拨款收入 二、外交支出',
  '三、国有资本经营预算财政拨款收入 三、国防支出',
  '四、上级补助收入 四、公共安全支出',
  '五、事业收入 五、教育支出 100.00',
  '六、经营收入 六、科学技术支出',
  '七、附属单位上缴收入 七、文化旅游体育与传媒支出',
  '八、其他收入 2.00 八、社会保障和就业支出 18.00',
  '二十二、灾害防治及应急管理支',
  '2.50',
  '出',
  '二十三、其他支出',
  '本年收入合计 120.00 本年支出合计 120.50',
  '使用非财政拨款结余 结余分配',
  '年初结转和结余 1.50 年末结转和结余 1.00',
  '总计 121.50 总计 121.50',
];

describe('收入支出决算总表 without 行次', () => {
  it('is read by its labels if its sums hold', () => {
    const table = tableOf('公开01', [...COVER, ...TOTALS, ...WORDS.slice(0, 2)]);
    const read = new Map(table?.rows.map(({ label, cells }) => [label, cells.决算数?.text ?? '']));
    expect([...read].filter(([, text]) => text !== '')).toEqual([
      ['一般公共预算财政拨款收入', '118.00'],
      ['教育支出', '100.00'],
      ['其他收入', '2.00'],
      ['社会保障和就业支出', '18.00'],
      ['灾害防治及应急管理支出', '2.50'],
      ['本年收入合计', '120.00'],
      ['本年支出合计', '120.50'],
      ['年初结转和结余', '1.50'],
      ['年末结转和结余', '1.00'],
      ['总计', '121.50'],
    ]);
    expect(table?.problems).toEqual([]);
  });

  it('is read with a doubt if one figure contradicts', () => {
    const wrong = TOTALS.map((line) => line.replace('五、教育支出 100.00', '五、教育支出 90.00'));
    const table = tableOf('公开01', [...COVER, ...wrong, ...WORDS.slice(0, 2)]);
    expect(table?.rows.find(({ label }) => label === '教育支出')?.cells.决算数?.text).toBe('90.00');
    expect(table?.problems.map(({ message }) => message)).toEqual([
      '第20行 本年支出合计：合计对不上，其中有一个数可能是错的，请对照原件',
    ]);
    expect(loudIn([...COVER, ...wrong, ...WORDS.slice(0, 2)])).toEqual([]);
  });

  it('is unread if most contradict', () => {
    const wrong = TOTALS.map((line) =>
      line.replace('五、教育支出 100.00', '五、教育支出 90.00').replace('收入 118.00', '收入 18.00'),
    ).map((line) => line.replace('总计 121.50 总计 121.50', '总计 21.50 总计 11.50'));
    const table = tableOf('公开01', [...COVER, ...wrong, ...WORDS.slice(0, 2)]);
    expect(table?.rows).toEqual([]);
    expect(table?.problems[0]?.message).toContain('没有行次');
  });
});

function read(lines: readonly string[]) {
  const blocks = lines.map((text) => ({ kind: 'paragraph' as const, text, page: null }));
  return recognise([{ file: '复制的文字.txt', kind: 'text', blocks, remarks: [] }], null);
}

function tableOf(id: string, lines: readonly string[]): ReadTable | undefined {
  return read(lines).document.tables.find((table) => table.read.id === id)?.read;
}

/** The figures of each row as printed. */
function rowsOf(id: string, lines: readonly string[]) {
  const rows = tableOf(id, lines)?.rows ?? [];
  return Object.fromEntries(rows.map((row) => [row.id, Object.values(row.cells).map(({ text }) => text)]));
}

function findingsIn(lines: readonly string[]) {
  const { document, pack } = read(lines);
  return reportAsRead(document, pack).checked.findings;
}

function loudIn(lines: readonly string[]) {
  return findingsIn(lines)
    .filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ message }) => message);
}
