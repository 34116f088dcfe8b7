// 公开06 in several lists side by side, of which the header names the columns of the first alone.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const ROWS = [
  ['人员经费', '', '', '公用经费', '', '', '', '', ''],
  ['科目编码', '科目名称', '金额', '', '', '', '', '', ''],
  ['301', '工资福利支出', '70.00', '302', '商品和服务支出', '10.50', '307', '债务利息及费用支出', ''],
  ['30101', '基本工资', '40.00', '30201', '办公费', '4.00', '310', '资本性支出', '2.50'],
  ['30102', '津贴补贴', '30.00', '30202', '印刷费', '', '31002', '办公设备购置', '2.50'],
  ['303', '对个人和家庭的补助', '', '30206', '电费', '6.50', '31003', '专用设备购置', ''],
  ['人员经费合计', '', '70.00', '公用经费合计', '', '', '', '', '13.00'],
];
const TABLE: PageBlock = {
  kind: 'table',
  page: null,
  rows: ROWS.map((cells) => cells.map((text) => (text === '' ? null : { text }))),
  merges: [
    { top: 0, left: 0, bottom: 0, right: 2 },
    { top: 0, left: 3, bottom: 0, right: 8 },
    { top: 6, left: 3, bottom: 6, right: 7 },
  ],
};

it('the lists beside the one that the header names are read', () => {
  const lines = ['一般公共预算财政拨款基本支出决算明细表', '单位：万元'];
  const above = lines.map((text): PageBlock => ({ kind: 'paragraph', text, page: null }));
  const { document } = recognise([documentSource('决算.docx', [...above, TABLE])], null);
  expect(document.problems).toEqual([]);
  const [form] = document.tables;
  expect(form?.read.id).toBe('公开06');
  const read = Object.fromEntries(
    (form?.read.rows ?? []).map(({ id, cells }) => [id, Object.values(cells)[0]?.text ?? '']),
  );
  expect(read).toMatchObject({ 301: '70.00', 302: '10.50', 30201: '4.00', 30206: '6.50' });
  expect(read).toMatchObject({ 307: '', 310: '2.50', 31002: '2.50', 公用经费合计: '13.00' });
});
