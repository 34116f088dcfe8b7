// Forms that print 类 and 款 only, beside a text that lists 项.
import { expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const paragraphs = (...lines: readonly string[]) =>
  lines.map((text): PageBlock => ({ kind: 'paragraph', text, page: null }));
const table = (rows: readonly (readonly string[])[]): PageBlock => ({
  kind: 'table',
  page: null,
  rows: rows.map((row) => row.map((text) => (text === '' ? null : { text }))),
  merges: [],
});

const GENERAL = [
  ['科目编码', '科目名称', '合计', '基本支出', '项目支出'],
  ['合计', '', '50.00', '30.00', '20.00'],
  ['206', '科学技术支出', '50.00', '30.00', '20.00'],
  ['20607', '科学技术普及', '50.00', '30.00', '20.00'],
];
const FUND = [
  ['科目编码', '科目名称', '年初结转和结余', '本年收入', '小计', '基本支出', '项目支出', '年末结转和结余'],
  ['合计', '', '', '8.00', '8.00', '', '8.00', ''],
  ['229', '其他支出', '', '8.00', '8.00', '', '8.00', ''],
  ['22960', '彩票公益金安排的支出', '', '8.00', '8.00', '', '8.00', ''],
];

function errors(general: readonly (readonly string[])[]) {
  const blocks = [
    ...paragraphs('第二部分 2023年度部门决算表', '一般公共预算财政拨款支出决算表', '单位：万元'),
    table(general),
    ...paragraphs('政府性基金预算财政拨款收入支出决算表', '单位：万元'),
    table(FUND),
    ...paragraphs(
      '第三部分 2023年度部门决算情况说明',
      '五、一般公共预算财政拨款支出决算情况说明',
      '（三）一般公共预算财政拨款支出决算具体情况',
      '1.科学技术支出（类）科学技术普及（款）机构运行（项）。年初预算为31.00万元，支出决算为30.00万元，完成年初预算的96.77%。',
      '2.科学技术支出（类）科学技术普及（款）科普活动（项）。年初预算为20.00万元，支出决算为20.00万元，完成年初预算的100.00%。',
      '八、政府性基金预算财政拨款收入支出决算情况说明',
      '1.其他支出（类）彩票公益金安排的支出（款）用于社会福利的彩票公益金支出（项）。支出决算为8.00万元。',
    ),
  ];
  const { document, pack } = recognise([documentSource('决算.docx', blocks)], null);
  return reportAsRead(document, pack).checked.findings.filter(({ severity }) => severity === 'error');
}

it('项 are not missing from forms that print no 项', () => {
  expect(errors(GENERAL).map(({ message }) => message)).toEqual([]);
});

it('they are where the form prints others', () => {
  const item = ['2060799', '其他科学技术普及支出', '50.00', '30.00', '20.00'];
  const messages = errors([...GENERAL, item]).map(({ message }) => message);
  expect(messages).toContainEqual(expect.stringContaining('机构运行（项）”这一项'));
});

it('an amount directly behind the names is the 项’s', () => {
  const blocks = [
    ...paragraphs('第二部分 2023年度部门决算表', '一般公共预算财政拨款支出决算表', '单位：万元'),
    table([
      ...GENERAL,
      ['2060701', '机构运行', '30.00', '30.00', ''],
      ['2060702', '科普活动', '20.00', '', '20.00'],
    ]),
    ...paragraphs(
      '第三部分 2023年度部门决算情况说明',
      '五、一般公共预算财政拨款支出决算情况说明',
      '（一）科学技术支出（类）科学技术普及（款）机构运行（项）30.00万元，年初预算31.00万元，完成年初预算的96.77%。',
    ),
  ];
  const { document, pack } = recognise([documentSource('决算.docx', blocks)], null);
  const { findings } = reportAsRead(document, pack).checked;
  const [missing] = findings.filter(({ rule }) => rule === '项遗漏');
  expect(missing?.message).toContain('所列 1 项决算之和 30.00 万元');
});
