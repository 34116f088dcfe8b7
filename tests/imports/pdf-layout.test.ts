import { describe, expect, it } from 'vitest';
import { readPdf } from '#main/imports/formats/pdf/read-pdf';
import { paragraphsIn, type SourceFile, sheetsIn } from '#shared/imports/source/source';
import { PAGE_HEIGHT, Painter, paintedPdf, widthOf } from './fixtures/pdf-painter.ts';

const HEAD = ['项目', '合计', '基本支出', '项目支出'];
const BODY = [
  ['一、教育支出', '1,234.56', '1,000.00', '234.56'],
  ['二、卫生支出', '12.00', '', '12.00'],
];
const COLUMNS = [60, 200, 300, 400, 500];
const ROWS = [100, 120, 140, 160];

function simple(): Painter {
  return new Painter().table(COLUMNS, ROWS, [HEAD, ...BODY]);
}

function tablesOf(source: SourceFile): readonly (readonly (readonly string[])[])[] {
  return sheetsIn(source).map(({ rows, lead }) =>
    rows.slice(lead).map((row) => row.map((cell) => cell?.text ?? '')),
  );
}

async function readPages(pages: readonly Painter[], paper = {}): Promise<SourceFile> {
  return readPdf('甲.pdf', paintedPdf(pages, paper));
}

describe('ruled tables', () => {
  it.each([
    ['in strokes', {}],
    ['in a form object with a matrix of its own', { inForm: true }],
  ])('ruled tables are read: %s', async (_, paper) => {
    const source = await readPages([simple()], paper);
    expect(tablesOf(source)).toEqual([[HEAD, ...BODY]]);
    const [sheet] = sheetsIn(source);
    expect(sheet?.page).toBe(1);
    expect(sheet?.edges?.map(Math.round)).toEqual(COLUMNS);
  });

  it('ruled tables may have thin bars, with each side of a cell separate', async () => {
    const page = new Painter();
    for (const y of ROWS)
      for (let at = 0; at < 4; at++)
        page.bar(COLUMNS[at] ?? 0, y, (COLUMNS[at + 1] ?? 0) - (COLUMNS[at] ?? 0), 0.5);
    for (const x of COLUMNS) for (let at = 0; at < 3; at++) page.bar(x, ROWS[at] ?? 0, 0.5, 20);
    for (const [row, texts] of [HEAD, ...BODY].entries()) {
      for (const [at, text] of texts.entries())
        page.text((COLUMNS[at] ?? 0) + 4, (ROWS[row] ?? 0) + 14, text, { size: 9 });
    }
    expect(tablesOf(await readPages([page]))).toEqual([[HEAD, ...BODY]]);
  });

  it.each([1, 2, 3])('ruled tables are read on a page turned by %i quarters', async (rotate) => {
    const page = new Painter();
    const [place, quarters] = [turnedPlace(rotate), rotate];
    for (const y of ROWS) page.line(...place(COLUMNS[0] ?? 0, y), ...place(COLUMNS.at(-1) ?? 0, y));
    for (const x of COLUMNS) page.line(...place(x, ROWS[0] ?? 0), ...place(x, ROWS.at(-1) ?? 0));
    for (const [row, texts] of [HEAD, ...BODY].entries()) {
      for (const [at, text] of texts.entries())
        page.text(...place((COLUMNS[at] ?? 0) + 4, (ROWS[row] ?? 0) + 14), text, { size: 9, quarters });
    }
    const expected = [[HEAD, ...BODY]];
    expect(tablesOf(await readPages([page], { rotate }))).toEqual(expected);
    expect(tablesOf(await readPages([page]))).toEqual(expected);
  });

  it('the text of merged cells is in the first cell', async () => {
    const page = new Painter();
    for (const y of [100, 140, 160]) page.line(60, y, 500, y);
    page.line(200, 120, 500, 120);
    for (const x of [60, 200, 500]) page.line(x, 100, x, 160);
    page.line(350, 120, 350, 160);
    page.text(70, 124, '项目', { size: 9 }).text(330, 114, '本年支出', { size: 9 });
    page.text(230, 134, '小计', { size: 9 }).text(380, 134, '基本支出', { size: 9 });
    page
      .text(70, 154, '教育', { size: 9 })
      .text(230, 154, '1.00', { size: 9 })
      .text(380, 154, '2.00', { size: 9 });
    const source = await readPages([page]);
    expect(tablesOf(source)).toEqual([
      [
        ['项目', '本年支出', ''],
        ['', '小计', '基本支出'],
        ['教育', '1.00', '2.00'],
      ],
    ]);
    expect(sheetsIn(source)[0]?.merges).toEqual([
      { top: 0, left: 0, bottom: 1, right: 0 },
      { top: 0, left: 1, bottom: 0, right: 2 },
    ]);
  });

  it('lines of a cell are one text: Chinese and numbers joined, Western words separated', async () => {
    const page = new Painter().table([60, 200, 300, 400], [100, 150, 200], []);
    page.text(64, 115, '功能分类', { size: 9 }).text(64, 130, '科目编码', { size: 9 });
    page.text(204, 115, '1,234,', { size: 9 }).text(204, 130, '567.89', { size: 9 });
    page.text(304, 115, 'office', { size: 9 }).text(304, 130, 'supplies', { size: 9 });
    page.text(64, 175, '甲', { size: 9 });
    expect(tablesOf(await readPages([page]))).toEqual([
      [
        ['功能分类科目编码', '1,234,567.89', 'office supplies'],
        ['甲', '', ''],
      ],
    ]);
  });

  it('two tables on one page and one within a cell are found, but frames around text are not tables', async () => {
    const page = simple();
    page.table(
      [60, 300, 500],
      [300, 320, 400],
      [
        ['外', '外乙'],
        ['', ''],
      ],
    );
    page.table(
      [320, 400, 480],
      [335, 355, 375],
      [
        ['内甲', '内乙'],
        ['1.00', '2.00'],
      ],
    );
    page.box(60, 500, 440, 60).text(80, 530, '只是一个框');
    const source = await readPages([page]);
    expect(tablesOf(source)).toEqual([
      [HEAD, ...BODY],
      [
        ['外', '外乙'],
        ['', ''],
      ],
      [
        ['内甲', '内乙'],
        ['1.00', '2.00'],
      ],
    ]);
    expect(paragraphsIn(source)).toEqual(['只是一个框']);
  });

  it('text wider than its cell stays whole, and narrow cells stay separate', async () => {
    const page = new Painter().table([60, 100, 148, 194, 300], [100, 120, 140], []);
    page.text(62, 114, '社会保障和就业支出', { size: 9 }).text(196, 114, '甲', { size: 9 });
    page.text(62, 134, '205', { size: 9 }).textTo(147, 134, '11,234,567.89', { size: 8 });
    page.textTo(193, 134, '1,234,567.80', { size: 8 }).text(196, 134, '0.10', { size: 8 });
    expect(tablesOf(await readPages([page]))).toEqual([
      [
        ['社会保障和就业支出', '', '', '甲'],
        ['205', '11,234,567.89', '1,234,567.80', '0.10'],
      ],
    ]);
  });

  it('ruled tables may have double lines', async () => {
    const page = simple();
    for (const y of ROWS) page.line(60, y + 3, 500, y + 3);
    expect(tablesOf(await readPages([page]))).toEqual([[HEAD, ...BODY]]);
  });

  it('ruled tables may be open at their sides', async () => {
    const page = new Painter();
    for (const y of ROWS) page.line(60, y, 500, y);
    for (const x of COLUMNS.slice(1, -1)) page.line(x, 100, x, 160);
    for (const [row, texts] of [HEAD, ...BODY].entries()) {
      for (const [at, text] of texts.entries())
        page.text((COLUMNS[at] ?? 0) + 4, (ROWS[row] ?? 0) + 14, text, { size: 9 });
    }
    expect(tablesOf(await readPages([page]))).toEqual([[HEAD, ...BODY]]);
  });

  it('a ruled table that continues on the next page is a separate table', async () => {
    const source = await readPages([simple(), new Painter().table(COLUMNS, [60, 80, 100], BODY)]);
    expect(tablesOf(source)).toEqual([[HEAD, ...BODY], BODY]);
    expect(sheetsIn(source).map(({ page }) => page)).toEqual([1, 2]);
  });
});

/** The position on paper of a point of the displayed page; the paper has the painter's width and height. */
function turnedPlace(rotate: number): (x: number, y: number) => [number, number] {
  if (rotate === 1) return (x, y) => [y, PAGE_HEIGHT - x];
  if (rotate === 2) return (x, y) => [595 - x, PAGE_HEIGHT - y];
  return (x, y) => [595 - y, x];
}

describe('tables without lines', () => {
  it('columns are found where gaps go through all rows', async () => {
    const page = new Painter().text(200, 80, '支出决算表');
    const rows = [
      ['项目', '合计', '基本支出'],
      ['教育支出', '1,234.56', '1,000.00'],
      ['卫生健康支出', '12.00', ''],
      ['住房保障支出', '3.40', '3.40'],
      ['合计', '1,249.96', '1,003.40'],
    ];
    for (const [at, [name = '', ...figures]] of rows.entries()) {
      page.text(60, 110 + at * 20, name);
      for (const [column, figure] of figures.entries())
        if (figure !== '') page.textTo(320 + column * 120, 110 + at * 20, figure);
    }
    page.text(60, 240, '以上是去年的数，今年的数以后再说。');
    const source = await readPages([page]);
    expect(tablesOf(source)).toEqual([rows]);
    expect(paragraphsIn(source)).toEqual(['支出决算表', '以上是去年的数，今年的数以后再说。']);
  });

  it('paragraphs with figures are not tables', async () => {
    const page = new Painter();
    const text = '本年收入合计2946.25万元，其中财政拨款收入2940.05万元，占99.79%；其他';
    for (let at = 0; at < 8; at++) page.text(72, 100 + at * 24, text);
    expect(sheetsIn(await readPages([page]))).toEqual([]);
  });
});

const LINE = '这是一行满满的文字一共有三十七个字所以正好从左边写到右边不多也不少刚好一行满';
const WIDTH = widthOf(LINE, 12);

/** A page of paragraphs, each indented by two characters, with a short last line. */
function written(page: Painter, from: number, lines: readonly (readonly [number, string])[]): Painter {
  for (const [at, [indent, text]] of lines.entries()) page.text(72 + indent * 12, from + at * 24, text);
  return page;
}

describe('text', () => {
  const first = LINE.slice(0, -2);

  it('text is joined into paragraphs, also across pages; headings stay separate', async () => {
    const one = written(new Painter(), 650, [
      [2, '一、总体情况'],
      [2, first],
      [0, LINE],
      [0, '短行。'],
      [2, first],
    ]);
    const two = written(new Painter(), 80, [
      [0, '接着上一页。'],
      [2, '二、收入情况'],
      [2, '收入持平。'],
    ]);
    expect(paragraphsIn(await readPages([one, two]))).toEqual([
      '一、总体情况',
      `${first}${LINE}短行。`,
      `${first}接着上一页。`,
      '二、收入情况',
      '收入持平。',
    ]);
    expect(WIDTH).toBe(LINE.length * 12);
  });

  it('the mark of a level goes on the paragraph, however short the line before', async () => {
    const page = written(new Painter(), 80, [
      [2, first],
      [0, LINE],
      [0, '短行。'],
      [2, '（四）卫生健康支出（类）公立医院（款）综合医院'],
      [0, '（项）30.00万元，年初预算31.00万元。'],
      [2, first],
      [0, '短行。'],
    ]);
    expect(paragraphsIn(await readPages([page]))).toContain(
      '（四）卫生健康支出（类）公立医院（款）综合医院（项）30.00万元，年初预算31.00万元。',
    );
  });

  it('page numbers and repeated headers and footers are removed', async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      new Painter()
        .text(200, 40, '某某局2024年度部门决算', { size: 9 })
        .text(72, 200, `第${number}页上的话，各页不同。`)
        .text(290, 810, `- ${number + 2} -`, { size: 9 }),
    );
    expect(paragraphsIn(await readPages(pages))).toEqual(
      [1, 2, 3, 4].map((number) => `第${number}页上的话，各页不同。`),
    );
  });

  it('text above tables on every page, and figures at the edge that are not page numbers, are kept', async () => {
    const pages = [1, 2, 3, 4].map((number) =>
      new Painter()
        .text(72, 40, `公开0${number}表`)
        .text(400, 60, '单位：万元')
        .table(COLUMNS, ROWS, [HEAD, ...BODY])
        .text(72, 800, `${number * 17}`),
    );
    const source = await readPages(pages);
    expect(paragraphsIn(source).filter((text) => text === '单位：万元')).toHaveLength(4);
    expect(paragraphsIn(source).filter((text) => /^\d+$/.test(text))).toHaveLength(4);
  });

  it('the table of contents is removed', async () => {
    const page = new Painter().text(280, 80, '目  录');
    for (const [at, entry] of ['第一部分 概况', '一、主要职能', '二、机构设置'].entries()) {
      page.text(72, 120 + at * 24, `${entry}${'.'.repeat(40)}${at + 3}`);
    }
    page.text(72, 400, '正文从这里开始。');
    expect(paragraphsIn(await readPages([page]))).toEqual(['正文从这里开始。']);
  });

  it.each([
    [
      'printed twice to look bold',
      (page: Painter) => page.text(72, 100, '合计12.34').text(72.5, 100, '合计12.34'),
      '合计12.34',
    ],
    [
      'split inside a number',
      (page: Painter) =>
        page
          .text(72, 100, '支出1,2')
          .text(72 + 24 + 18, 100, '34.5')
          .text(72 + 24 + 18 + 24 + 2, 100, '6万元'),
      '支出1,234.56万元',
    ],
    [
      'raised',
      (page: Painter) =>
        page.text(72, 100, '面积10').text(108, 96, '2', { size: 7 }).text(113, 100, '平方米'),
      '面积102平方米',
    ],
    ['of letters', (page: Painter) => page.text(72, 100, 'PDF file').text(128, 100, 'name'), 'PDF file name'],
    [
      'parted by a wide gap',
      (page: Painter) => page.text(72, 100, '部门：甲局').text(400, 100, '单位：万元'),
      '部门：甲局    单位：万元',
    ],
  ])('text is read: %s', async (_, paint, expected) => {
    expect(paragraphsIn(await readPages([paint(new Painter())]))).toEqual([expected]);
  });

  it('hidden text is read and reported; a watermark is omitted and reported', async () => {
    const page = new Painter().text(72, 100, '识别出来的文字共有十几个字', { mode: 3 });
    const marked = new Painter()
      .text(72, 100, '正文正文')
      .text(200, 500, '内部资料', { size: 60, slant: 45 });
    const source = await readPages([page, marked]);
    expect(paragraphsIn(source)).toEqual(['识别出来的文字共有十几个字', '正文正文']);
    expect(source.remarks).toEqual([
      '甲.pdf 第 1 页的文字是扫描后识别出来的，可能有错，请逐数核对',
      '甲.pdf 第 2 页有斜排的文字（如水印），没有读入',
    ]);
  });
});
