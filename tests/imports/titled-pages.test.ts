// A form over several pages, each with its own title, header and column widths.
import { expect, it } from 'vitest';
import { reportAsRead } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';
import { COLUMNS03 } from './layouts/figures.ts';

const HEAD = ['功能分类科目编码', '科目名称', ...COLUMNS03];
const row = (code: string, name: string, basic: string, project: string) => [
  code,
  name,
  (Number(basic) + Number(project)).toFixed(2),
  basic,
  project,
  '',
  '',
  '',
];
const PAGES = [
  [
    row('合计', '', '60.00', '40.00'),
    row('201', '一般公共服务支出', '30.00', '40.00'),
    row('20108', '审计事务', '30.00', '40.00'),
    row('2010801', '行政运行', '30.00', '0.00'),
  ],
  [
    row('2010804', '审计业务', '0.00', '40.00'),
    row('208', '社会保障和就业支出', '30.00', '0.00'),
    row('20805', '行政事业单位养老支出', '30.00', '0.00'),
    row('2080505', '机关事业单位基本养老保险缴费支出', '30.00', '0.00'),
  ],
];

function pages(between: readonly string[]): readonly PageBlock[] {
  return PAGES.flatMap((rows, at): PageBlock[] => [
    { kind: 'paragraph', text: at === 0 ? '支出决算表' : '支出决算表（续）', page: at + 1 },
    { kind: 'paragraph', text: '单位：万元', page: at + 1 },
    {
      kind: 'table',
      page: at + 1,
      rows: [HEAD, ...rows].map((cells) => cells.map((text) => (text === '' ? null : { text }))),
      merges: [],
      edges: HEAD.concat('').map((_, edge) => edge * (50 + 10 * at)),
    },
    ...between.map((text): PageBlock => ({ kind: 'paragraph', text, page: at + 1 })),
  ]);
}

it.each([[[]], [['第 3 页']]])('is one form (%j between)', (between) => {
  const { document, pack } = recognise([documentSource('支出.pdf', pages(between))], null);
  expect(document.problems).toEqual([]);
  expect(document.tables.map(({ read }) => [read.id, read.rows.length])).toEqual([['公开03', 8]]);
  const loud = reportAsRead(document, pack).checked.findings.filter(({ severity }) => severity !== 'info');
  expect(loud.map(({ message }) => message)).toEqual([]);
});

it('pages whose codes begin again are two forms', () => {
  const [first = []] = PAGES;
  const blocks = pages([]).map((block, at) =>
    block.kind === 'table' && at > 3
      ? { ...block, rows: [HEAD, ...first].map((cells) => cells.map((text) => ({ text }))) }
      : block,
  );
  const { document } = recognise([documentSource('支出.pdf', blocks)], null);
  expect(document.tables[0]?.read.rows).toHaveLength(4);
});
