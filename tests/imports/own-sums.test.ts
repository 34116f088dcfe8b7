// Tables of accounts other than the forms: their totals are what stands below them.
import { describe, expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const line = (text: string): PageBlock => ({ kind: 'paragraph', text, page: null });
type Rows = readonly (readonly string[])[];

const PROCUREMENT = (total: string): Rows => [
  ['项目', '行次', '采购金额'],
  ['合计', '1', total],
  ['1.货物', '2', '58.64'],
  ['2.工程', '3', '1,204.37'],
  ['3.服务', '4', '2,316.52'],
];
const PROJECTS = (item: string): Rows => [
  ['功能分类科目编码', '科目名称', '金额'],
  ['', '合计', '400.00'],
  ['213', '农林水支出', '400.00'],
  ['21303', '水利', '400.00'],
  ['2130304', '水利行业业务管理', '150.00'],
  ['2130306', '水利工程运行与维护', item],
];
const OFFICES = (goods: string): Rows => [
  ['项目', '统计数'],
  ['一、机关运行经费', '69.78'],
  ['二、政府采购支出合计', '45.27'],
  ['1．政府采购货物支出', goods],
  ['2．政府采购工程支出', '20.00'],
  ['3．政府采购服务支出', '9.54'],
];
const PART_ONLY: Rows = [
  ['项目', '金额'],
  ['合计', '500.00'],
  ['其中：1.货物', '58.64'],
  ['2.工程', '20.00'],
];

function told(title: string, rows: Rows) {
  const table: PageBlock = {
    kind: 'table',
    page: null,
    rows: rows.map((cells) => cells.map((text) => (text === '' ? null : { text }))),
    merges: [],
  };
  const source = documentSource('决算.docx', [
    line('示例县水利局2023年度部门决算'),
    line(title),
    line('单位：万元'),
    table,
  ]);
  const { document, pack } = recognise([source], null);
  const { findings } = reportAsRead(document, pack).checked;
  return findings
    .filter(({ rule }) => rule === '其他表合计')
    .map(({ expected, actual }) => [actual, expected]);
}

describe('a total that is not the sum of its parts is told', () => {
  it.each([
    ['政府采购情况表', PROCUREMENT('3,589.53'), [['3589.53', '3579.53']]],
    ['一般公共预算财政拨款项目支出决算表', PROJECTS('254.00'), [['400.00', '404.00']]],
    ['国有资产占用情况及政府采购支出信息表', OFFICES('16.73'), [['45.27', '46.27']]],
  ])('%s', (title, rows, expected) => {
    expect(told(title, rows)).toEqual(expected);
  });
});

describe('nothing is told', () => {
  it.each([
    ['政府采购情况表', PROCUREMENT('3,579.53')],
    ['政府采购情况表', PROCUREMENT('3,579.54')],
    ['一般公共预算财政拨款项目支出决算表', PROJECTS('250.00')],
    ['国有资产占用情况及政府采购支出信息表', OFFICES('15.73')],
    ['政府采购情况表', PART_ONLY],
    ['项目支出绩效自评表', PROJECTS('254.00')],
  ])('%s %#', (title, rows) => {
    expect(told(title, rows)).toEqual([]);
  });
});

describe('公开06 in one list with 人员经费 and 公用经费 beside 合计', () => {
  const list = (wages: string, total: string): Rows => [
    ['经济分类科目编码', '科目名称', '合计', '人员经费', '公用经费'],
    ['', '合计', '180.50', total, '30.50'],
    ['301', '工资福利支出', '150.00', '150.00', ''],
    ['30101', '基本工资', '90.00', wages, ''],
    ['30102', '津贴补贴', '60.00', '60.00', ''],
    ['302', '商品和服务支出', '30.50', '', '30.50'],
    ['30201', '办公费', '20.00', '', '20.00'],
    ['30211', '差旅费', '10.50', '', '10.50'],
  ];

  it.each([
    ['90.00', '150.00', []],
    ['96.00', '150.00', [['90.00', '96.00']]],
    ['90.00', '180.00', [['180.50', '210.50']]],
  ])('%s, %s', (wages, total, expected) => {
    expect(told('一般公共预算财政拨款基本支出决算表', list(wages, total))).toEqual(expected);
  });
});

describe('columns of a form’s table that the form does not have', () => {
  const received = (item: string, spent: string): Rows => [
    ['科目编码', '科目名称', '本年收入合计', '本年收入其中项目', '本年支出合计', '基本支出', '项目支出'],
    ['栏次', '', '1', '2', '3', '4', '5'],
    ['', '合计', '400.00', '400.00', '390.00', '', '390.00'],
    ['213', '农林水支出', '400.00', '400.00', '390.00', '', '390.00'],
    ['21303', '水利', '400.00', '400.00', '390.00', '', '390.00'],
    ['2130304', '水利行业业务管理', '150.00', '150.00', '150.00', '', '150.00'],
    ['2130306', '水利工程运行与维护', item, '250.00', spent, '', spent],
  ];
  const of = (item: string, spent: string) =>
    told('一般公共预算财政拨款收入支出决算表', received(item, spent));

  it('are summed up by 科目; the form’s own are left to its rules', () => {
    expect(of('250.00', '240.00')).toEqual([]);
    expect(of('280.00', '240.00')).toEqual([['400.00', '430.00']]);
    expect(of('250.00', '204.00')).toEqual([]);
  });

  it('codes and names in one column are 科目 too', () => {
    const joined = PROJECTS('254.00').map(([code = '', name = '', amount = '']) => [
      code === '功能分类科目编码' ? '项目' : `${code}${name}`,
      amount,
    ]);
    expect(told('一般公共预算财政拨款项目支出决算表', joined)).toEqual([['400.00', '404.00']]);
  });
});
