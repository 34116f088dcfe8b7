import { describe, expect, it } from 'vitest';
import { findingPlaces } from '#renderer/screens/reading/links/finding-places.ts';
import { linksOf } from '#renderer/screens/reading/links/links.ts';
import { paragraphPlaces } from '#renderer/screens/reading/links/paragraph-places.ts';
import { drawnRows } from '#renderer/screens/reading/source/drawn-rows.ts';
import type { ImportPreview } from '#shared/api/imports';
import type { Finding, Where } from '#shared/checks/findings/finding';
import type { PreviewItem } from '#shared/imports/bring-in/preview';
import type { OutlineBlock, SourceOutline } from '#shared/imports/source/outline';

const paragraph = (text: string): OutlineBlock => ({ kind: 'paragraph', page: null, text });
const file = (...blocks: readonly OutlineBlock[]): SourceOutline => ({
  file: 'a.docx',
  kind: 'document',
  remarks: [],
  blocks,
});
const item = (given: Partial<PreviewItem>): PreviewItem => ({
  id: '公开05',
  title: '公开05',
  file: 'a.docx',
  where: 'a.docx › 表1',
  unit: '万元',
  cells: [],
  paragraphs: [],
  differing: 0,
  missingRows: [],
  ...given,
});
const text = (id: PreviewItem['id'], ...texts: readonly string[]) =>
  item({ id, file: null, where: '', paragraphs: texts.map((each) => ({ text: each, differs: true })) });

describe('the paragraphs of a part', () => {
  const blocksOf = (own: PreviewItem, source: SourceOutline) =>
    paragraphPlaces([own], [source])
      .get(own.id)
      ?.map((place) => place?.block ?? null);

  it('paragraphs are found in their part, not in a table of contents with the same headings', () => {
    const source = file(
      paragraph('一、收入情况'),
      paragraph('二、支出情况'),
      paragraph('第三部分'),
      paragraph('一、收入情况'),
      paragraph('收入 1.00 万元。'),
      paragraph('二、支出情况'),
    );
    const own = text('决算情况说明', '一、收入情况', '收入 1.00 万元。', '二、支出情况');
    expect(blocksOf(own, source)).toEqual([3, 4, 5]);
  });

  it('equal paragraphs are distinguished by their order', () => {
    const source = file(paragraph('甲'), paragraph('无。'), paragraph('乙'), paragraph('无。'));
    expect(blocksOf(text('部门概况', '甲', '无。', '乙', '无。'), source)).toEqual([0, 1, 2, 3]);
  });

  it('joined lines begin at the first line; a missing paragraph has no location', () => {
    const source = file(paragraph('本年收入合计为一百万元，'), paragraph('比上年增加。'));
    const own = text('部门概况', '本年收入合计为一百万元，比上年增加。', '没有的');
    expect(blocksOf(own, source)).toEqual([0, null]);
  });
});

describe('links between a document and its reading', () => {
  const table: OutlineBlock = {
    kind: 'table',
    name: '表1',
    page: 3,
    sheet: 0,
    rows: [
      ['编码', '小计'],
      ['205', '1.00'],
    ],
    merges: [],
  };
  const cell = {
    address: '公开05/205/小计',
    label: '205 教育',
    column: '小计',
    source: '表1 第2行第2列',
    text: '1.00',
    becomes: '1.00',
    now: '',
    differs: true,
    refused: null,
  } as const;
  const preview = {
    items: [item({ cells: [cell] }), text('部门概况', '概况的话')],
  } as unknown as ImportPreview;
  const links = linksOf(preview, [file(table, paragraph('概况的话'))]);
  const place = { file: 0, block: 0, row: 1, column: 1 };

  it('links work in both directions', () => {
    expect(links.placeOf('公开05/205/小计')).toEqual(place);
    expect(links.addressAt(place)).toBe('公开05/205/小计');
    expect(links.addressAt({ ...place, row: 0 })).toBeNull();
    expect([links.itemAt(0, 0), links.itemAt(0, 1)]).toEqual(['公开05', '部门概况']);
  });

  it.each<[string, Where, unknown]>([
    ['a cell', { table: '公开05', row: '205', address: '公开05/205/小计' }, [{ place, range: null }]],
    ['a row', { table: '公开05', row: '205' }, [{ place, range: null }]],
    ['a form', { table: '公开05' }, [{ place: { ...place, row: null, column: null }, range: null }]],
    [
      'words',
      { part: '部门概况', paragraph: 0, range: [0, 2] },
      [{ place: { file: 0, block: 1, row: null, column: null }, range: [0, 2] }],
    ],
    ['a form that is not there', { table: '公开01', row: '1' }, []],
  ])('links work from a finding on %s', (_name, where, places) => {
    expect(findingPlaces({ where } as Finding, links)).toEqual(places);
  });

  it('links work to each location of a finding', () => {
    const places = [
      { table: '公开05', row: '205' },
      { part: '部门概况' as const, paragraph: 0 },
    ];
    const found = findingPlaces({ where: places[0], places } as unknown as Finding, links);
    expect(found.map((each) => each.place.block)).toEqual([0, 1]);
  });
});

describe('a drawn table', () => {
  it('cells covered by merged ones are omitted, even if the drawn rows end within one', () => {
    const rows = drawnRows(
      {
        kind: 'table',
        name: '表1',
        page: null,
        sheet: 0,
        rows: [
          ['项目', '', '合计'],
          ['类', '款', ''],
          ['201', '', '1'],
        ],
        merges: [
          { top: 0, left: 0, bottom: 0, right: 1 },
          { top: 0, left: 2, bottom: 2, right: 2 },
        ],
      },
      2,
    );
    expect(
      rows.map(({ cells }) => cells.map(({ text, colSpan, rowSpan }) => [text, colSpan, rowSpan])),
    ).toEqual([
      [
        ['项目', 2, 1],
        ['合计', 1, 2],
      ],
      [
        ['类', 1, 1],
        ['款', 1, 1],
      ],
    ]);
  });
});
