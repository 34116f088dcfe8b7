import { describe, expect, it } from 'vitest';
import { fen } from '#shared/money/amount';
import type { Grid, Publication, PublicationBlock } from '#shared/publication/blocks';
import { headingLevel, paragraphLevel, splitPartTitle } from '#shared/publication/pages/texts';
import { TEXT_PARTS } from '#shared/report/report';
import { publishReference, TRANSCRIPTION } from './reference.ts';

const { publication, report, computed } = publishReference();
const blocks = publication.sections.flatMap((section) => section.blocks);
const grids = gridsOf(blocks);

describe('publish', () => {
  it('the parts are printed in order, with the nine tables in the second', () => {
    const outline = blocks.flatMap((block) => {
      if (block.kind === 'part') return [block.text.slice(0, 4)];
      return block.kind === 'grid' ? [block.grid.id] : [];
    });
    const tables = Array.from({ length: 9 }, (_, index) => `公开0${index + 1}`);
    expect(outline).toEqual([
      '第一部分',
      '第二部分',
      ...tables,
      '第三部分',
      '第四部分',
      '第五部分',
      '附件1',
      '附件2',
    ]);
  });

  it('every paragraph is printed once, in order and unaltered', () => {
    const printed = blocks.flatMap((block) => {
      if (block.kind === 'paragraph') return [block.runs.map((run) => run.text).join('')];
      return block.kind === 'heading' || block.kind === 'part' ? [block.text] : [];
    });
    const given = TEXT_PARTS.flatMap((part) => report.texts[part] ?? []);
    expect(given.length).toBeGreaterThan(100);
    expect(printed.filter((text) => given.includes(text))).toEqual(given);
  });

  it('every amount of the document is printed as published', () => {
    const printed = grids.flatMap((grid) =>
      [...grid.header, ...grid.body].flat().flatMap((cell) => (cell.source === undefined ? [] : [cell.text])),
    );
    expect(printed.filter((text) => text !== '').sort()).toEqual(publishedAmounts().sort());
  });

  it('a table without figures is kept, with the reason why it is empty', () => {
    const fund = grids.find((grid) => grid.id === '公开07');
    expect(fund?.body).toHaveLength(1);
    expect(fund?.notes.at(-1)).toBe(
      '说明：我部门没有政府性基金收入，也没有使用政府性基金安排的支出，故本表无数据。',
    );
  });

  it('headers are printed as worded in the document', () => {
    const titles = grids.find((grid) => grid.id === '公开02')?.header.flat() ?? [];
    expect(titles.map((cell) => cell.text)).toContain('附属部门上缴收入');
  });

  it('every grid is a rectangle without gaps', () => {
    for (const grid of grids) expect(rowWidths(grid)).toEqual(rowWidths(grid).map(() => grid.widths.length));
  });

  it('imported decimals beyond two are kept', () => {
    const changed = publishReference((given) => withBudget(given, '1.2345'));
    const nine = gridsOf(changed.publication.sections.flatMap((each) => each.blocks)).find(
      (grid) => grid.id === '公开09',
    );
    expect(nine?.body[0]?.map((cell) => cell.text)).toContain('1.2345');
    expect(computed.cells.size).toBe(changed.computed.cells.size);
  });

  it('a part published without text has only its title page', () => {
    const bare = publishReference((given) => ({ ...given, texts: { ...given.texts, 名词解释: [] } }));
    expect(firstAfter(bare.publication, '第四部分')).toMatchObject({ kind: 'part' });
  });

  it('a part without text is worded by the template, with each figure linked to its cell', () => {
    const { publication } = publishReference((given) => ({
      ...given,
      texts: { ...given.texts, 决算情况说明: null },
    }));
    const runs = publication.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'paragraph' ? block.runs : []));
    expect(runs).toContainEqual({ text: '2164.69', source: '公开01/31/决算数' });
  });
});

describe('headings', () => {
  it.each([
    ['一、收入支出决算总体情况说明', 1],
    ['二：机构设置', 1],
    ['（一）总体情况。', 2],
    ['（三）重点绩效评价结果', 2],
    ['十三、商品和服务支出：单位购买商品和服务的支出。', null],
    ['（十）承办区政府交办的其他事项。', null],
    ['（1） 贯彻落实国家法律、法规。', null],
    ['2023 年度收、支总计均为 2164.69 万元。', null],
  ])('heading levels: %s → %s', (text, level) => {
    expect(headingLevel(text)).toBe(level);
  });

  it.each([
    [`一、${'很长的名称'.repeat(12)}主要职责`, 1, false, 1],
    [`一、${'很长的名称'.repeat(12)}的主要职责`, 1, true, 1],
    ['（一）履行法定职责。', null, false, null],
  ] as const)('of the template stay what they are: %s', (text, level, own, expected) => {
    const template = { key: 'a', level, markup: text, reasons: [] };
    expect(paragraphLevel({ text, level, own, template })).toBe(expected);
  });

  it('a first paragraph equal to the part’s title is its title', () => {
    expect(splitPartTitle([{ text: '第一部分 某局概况' }, { text: '一、职责' }])).toEqual({
      title: '第一部分 某局概况',
      paragraphs: [{ text: '一、职责' }],
    });
    expect(splitPartTitle([{ text: '一、职责' }]).title).toBeNull();
  });
});

function gridsOf(from: readonly PublicationBlock[]): readonly Grid[] {
  return from.flatMap((block) => (block.kind === 'grid' ? [block.grid] : []));
}

function withBudget(given: typeof report, printed: string): typeof report {
  const cell = { amount: fen(1_234_500), printed };
  const table = given.tables.公开09;
  const rows = table.rows.map((row) =>
    row.id === '预算数' ? { ...row, cells: { ...row.cells, 公务接待费: cell } } : row,
  );
  return { ...given, tables: { ...given.tables, 公开09: { ...table, rows } } };
}

/** The number of columns that each row covers, including cells extending down from above. */
function rowWidths(grid: Grid): number[] {
  let reaching: { rows: number; columns: number }[] = [];
  return [...grid.header, ...grid.body].map((cells) => {
    const above = reaching.reduce((sum, each) => sum + each.columns, 0);
    const own = cells.reduce((sum, cell) => sum + (cell.colSpan ?? 1), 0);
    const starting = cells.map((cell) => ({ rows: cell.rowSpan ?? 1, columns: cell.colSpan ?? 1 }));
    reaching = [...reaching, ...starting]
      .map((each) => ({ ...each, rows: each.rows - 1 }))
      .filter((each) => each.rows > 0);
    return above + own;
  });
}

/** Every amount of the nine tables in the transcription itself. */
function publishedAmounts(): string[] {
  const file = JSON.parse(TRANSCRIPTION) as Record<string, unknown>;
  const found: string[] = [];
  const visit = (value: unknown): void => {
    if (typeof value === 'string' && /^-?\d+\.\d+$/.test(value)) found.push(value);
    else if (typeof value === 'object' && value !== null) Object.values(value).forEach(visit);
  };
  for (const [key, value] of Object.entries(file)) if (key.startsWith('公开')) visit(value);
  return found;
}

/** The first block on the page after a part's title page. */
function firstAfter({ sections }: Publication, ordinal: string) {
  const at = sections.findIndex(
    ({ blocks: [block] }) => block?.kind === 'part' && block.text.startsWith(ordinal),
  );
  return sections[at + 1]?.blocks[0];
}
