// 三公 with one header for 预算数 and 决算数, which are rows, beside 会议费 and 培训费.
import { expect, it } from 'vitest';
import { recognise } from '#shared/imports/document/recognise';
import { documentSource, type PageBlock } from '#shared/imports/source/source';

const ROWS = [
  ['项目', '一般公共预算财政拨款安排的“三公”经费', '', '', '', '', '', '会议费', '培训费'],
  ['', '小计', '因公出国（境）费用', '公务接待费', '公务用车购置及运行维护费', '', '', '', ''],
  ['', '', '', '', '小计', '公务用车购置费', '公务用车运行维护费', '', ''],
  ['预算数', '9.00', '', '4.00', '5.00', '', '5.00', '2.00', '4.00'],
  ['决算数', '7.16', '', '2.86', '4.30', '', '4.30', '1.20', '3.50'],
];
const MERGES = [
  { top: 0, bottom: 0, left: 1, right: 6 },
  { top: 0, bottom: 2, left: 7, right: 7 },
  { top: 0, bottom: 2, left: 8, right: 8 },
  { top: 1, bottom: 2, left: 1, right: 1 },
  { top: 1, bottom: 2, left: 2, right: 2 },
  { top: 1, bottom: 2, left: 3, right: 3 },
  { top: 1, bottom: 1, left: 4, right: 6 },
];

it('三公 with one header is read with the figures of both rows', () => {
  const blocks: readonly PageBlock[] = [
    {
      kind: 'paragraph',
      text: '一般公共预算财政拨款“三公”经费及会议费、培训费支出决算表',
      page: 1,
    },
    { kind: 'paragraph', text: '金额单位：万元', page: 1 },
    {
      kind: 'table',
      page: 1,
      rows: ROWS.map((row) => row.map((text) => (text === '' ? null : { text }))),
      merges: MERGES,
    },
  ];
  const { document } = recognise([documentSource('三公.docx', blocks)], null);
  const [table] = document.tables;
  const amounts = table?.read.rows.map(({ id, cells }) => [
    id,
    ...Object.values(cells).map(({ amount }) => (amount ?? 0) / 1_000_000),
  ]);
  expect(table?.read.id).toBe('公开09');
  expect(table?.read.problems).toEqual([]);
  expect(amounts).toEqual([
    ['预算数', 9, 0, 5, 0, 5, 4],
    ['决算数', 7.16, 0, 4.3, 0, 4.3, 2.86],
  ]);
});

it('the total of 三公 is its own where 合计 holds 会议费 and 培训费 too', () => {
  const total = ['合计', '', '', '15.00', '11.86'];
  const rows = ROWS.map((row, at) => [row[0] ?? '', total[at] ?? '', ...row.slice(1)]);
  const merges = [
    { top: 0, bottom: 2, left: 1, right: 1 },
    ...MERGES.map((span) => ({ ...span, left: span.left + 1, right: span.right + 1 })),
  ];
  const blocks: readonly PageBlock[] = [
    { kind: 'paragraph', text: '财政拨款“三公”经费及会议费、培训费支出决算表', page: 1 },
    { kind: 'paragraph', text: '金额单位：万元', page: 1 },
    {
      kind: 'table',
      page: 1,
      rows: rows.map((row) => row.map((text) => (text === '' ? null : { text }))),
      merges,
    },
  ];
  const { document } = recognise([documentSource('三公.docx', blocks)], null);
  const totals = document.tables[0]?.read.rows.map(({ cells }) => cells.合计?.text);
  expect(totals).toEqual(['9.00', '7.16']);
});

/** 三公 with its counts and 机关运行经费 in one table: the heading has dashes, the total its own line. */
const LISTED = [
  ['项目', '行次', '年初预算数', '全年预算数', '决算统计数'],
  ['栏次', '', '1', '2', '3'],
  ['一、“三公”经费支出', '1', '—', '—', '—'],
  ['（一）支出合计', '2', '90000.00', '88000.00', '71600.00'],
  ['1.因公出国（境）费', '3', '', '', ''],
  ['2.公务用车购置及运行维护费', '4', '50000.00', '50000.00', '43000.00'],
  ['（1）公务用车购置费', '5', '', '', ''],
  ['（2）公务用车运行维护费', '6', '50000.00', '50000.00', '43000.00'],
  ['3.公务接待费', '7', '40000.00', '38000.00', '28600.00'],
  ['（1）国内接待费', '8', '—', '—', '28600.00'],
  ['其中：外事接待费', '9', '—', '—', ''],
  ['（二）相关统计数', '10', '—', '—', '—'],
  ['1.因公出国（境）团组数（个）', '11', '—', '—', ''],
  ['3.公务用车购置数（辆）', '12', '—', '—', ''],
  ['4.公务用车保有量（辆）', '13', '—', '—', '2'],
  ['5.国内公务接待批次（个）', '14', '—', '—', '30'],
  ['二、机关运行经费', '15', '—', '—', '125000.00'],
  ['（一）行政单位', '16', '—', '—', '125000.00'],
];

it.each([['财政拨款“三公”经费、行政参公单位机关运行经费情况表'], ['机构运行信息表', '公开09表']])(
  '三公 among other figures is read by its items, with 全年预算: %s',
  (...titles) => {
    const blocks: readonly PageBlock[] = [
      ...titles.map((text) => ({ kind: 'paragraph' as const, text, page: 1 })),
      { kind: 'paragraph', text: '金额单位：元', page: 1 },
      {
        kind: 'table',
        page: 1,
        rows: LISTED.map((row) => row.map((text) => (text === '' ? null : { text }))),
        merges: [],
      },
    ];
    const { document } = recognise([documentSource('三公.docx', blocks)], null);
    const [table] = document.tables;
    expect(table?.read).toMatchObject({ id: '公开09', problems: [] });
    const figures = Object.fromEntries(
      (table?.read.rows ?? []).map(({ id, cells }) => [
        id,
        Object.fromEntries(
          Object.entries(cells).flatMap(([column, { text }]) => (text === '' ? [] : [[column, text]])),
        ),
      ]),
    );
    const of = (all: string, vehicles: string, guests: string) => ({
      合计: all,
      公务用车购置及运行维护费小计: vehicles,
      公务用车运行维护费: vehicles,
      公务接待费: guests,
    });
    expect(figures).toEqual({
      预算数: of('88000.00', '50000.00', '38000.00'),
      决算数: of('71600.00', '43000.00', '28600.00'),
    });
  },
);
