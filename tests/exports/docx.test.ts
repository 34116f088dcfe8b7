import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { namesOnce } from '#main/exports/docx/set/table/names-once';
import { writeWord } from '#main/exports/docx/write-word';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import { TEXT_PARTS } from '#shared/report/report';
import { publishReference } from '../publication/reference.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import {
  announceMissing,
  HAS_LIBREOFFICE,
  inTempFolder,
  renderPages,
  validate,
  validateForAll,
} from './office.ts';
import { wordParagraphs, wordPart } from './word-text.ts';

const { publication, report } = publishReference();
const bytes = await writeWord(publication);
const paragraphs = await wordParagraphs(bytes);
const texts = paragraphs.map((paragraph) => paragraph.text);
const contents = paragraphs.filter((paragraph) => paragraph.style?.startsWith('TOC'));

describe('the Word file', () => {
  it('the Word file is valid for Office', async () => {
    expect(await validateForAll(bytes, 'document.docx')).toEqual([]);
  });

  it('the Word file contains every paragraph of the document, unaltered and in order', () => {
    const given = TEXT_PARTS.flatMap((part) => report.texts[part] ?? []);
    // Titles are on several lines.
    const found = paragraphs
      .map(({ style, text }) => (style === 'Heading1' ? text.replace('\n', ' ').replaceAll('\n', '') : text))
      .filter((text) => given.includes(text));
    expect(found).toEqual(given);
  });

  it('the Word file contains every cell of every table in order', () => {
    const cells = publication.sections
      .flatMap((section) => section.blocks)
      .flatMap((block) => (block.kind === 'grid' ? [namesOnce(block.grid)] : []))
      .flatMap(({ header, body }) => [...header, ...body].flat())
      .map((cell) => cell.text)
      .filter((text) => text !== '');
    let from = 0;
    for (const text of cells) {
      const at = texts.indexOf(text, from);
      expect(at, text).toBeGreaterThanOrEqual(from);
      from = at + 1;
    }
  });

  it('the Word file gives the unit of 附件2 once a page, not in every row (P8)', () => {
    const unit = report.附件2?.单位名称 ?? '';
    const after = texts.slice(texts.lastIndexOf('项目单位自评汇总表'));
    const projects = after.filter((text) => report.附件2?.项目.some(({ 项目名称 }) => 项目名称 === text));
    expect(projects.length).toBeGreaterThanOrEqual(50);
    expect(after.filter((text) => text === unit).length).toBeGreaterThanOrEqual(1);
    expect(after.filter((text) => text === unit).length).toBeLessThan(projects.length / 5);
  });

  it('the Word file lists parts, tables, sections and annexes with page numbers', () => {
    expect(contents).toHaveLength(31);
    for (const { text } of contents) expect(text).toMatch(/\t\d+$/);
  });

  it('the Word file declares Chinese as its language and names each table for screen readers', async () => {
    expect(await wordPart(bytes, 'word/styles.xml')).toContain('w:eastAsia="zh-CN"');
    expect(await wordPart(bytes, 'docProps/core.xml')).toContain('<dc:language>zh-CN</dc:language>');
    expect((await wordPart(bytes, 'word/document.xml')).match(/<w:tblCaption /g)).toHaveLength(11);
  });

  it('the Word file asks nothing when opened: no field is outdated or to be filled', async () => {
    expect(await wordPart(bytes, 'word/settings.xml')).not.toContain('updateFields');
    expect(await wordPart(bytes, 'word/document.xml')).not.toContain('w:dirty');
  });

  it('the Word file gives the width of every cell and the header rows of each table, and no row breaks', async () => {
    const xml = await wordPart(bytes, 'word/document.xml');
    const tables = xml.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    const grids = publication.sections.flatMap(({ blocks }) =>
      blocks.flatMap((block) => (block.kind === 'grid' ? [block.grid] : [])),
    );
    expect(tables).toHaveLength(grids.length);
    for (const [index, table] of tables.entries()) {
      const rows = table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [];
      const width = numbers(table, /<w:tblW w:w="(\d+)" w:type="dxa"/g)[0];
      expect(sum(numbers(table, /<w:gridCol w:w="(\d+)"/g))).toBe(width);
      expect(rows.map((row) => sum(numbers(row, /<w:tcW w:w="(\d+)" w:type="dxa"/g)))).toEqual(
        rows.map(() => width),
      );
      expect(rows.filter((row) => !row.includes('<w:cantSplit/>'))).toEqual([]);
      const headers = grids[index]?.header.length ?? 0;
      expect(rows.map((row) => row.includes('<w:tblHeader/>'))).toEqual(rows.map((_, at) => at < headers));
      expect(table).toContain(headers > 0 ? 'w:firstRow="1"' : 'w:firstRow="0"');
    }
  });

  it('the Word file stays valid with characters that XML forbids and with markup in texts', async () => {
    const strange = publishReference((given) =>
      withText(given, 'a\u0000<w:p>&"\uD800\u000B第二行\n第三行\t完'),
    );
    const made = await writeWord(strange.publication);
    expect(await validate(made, 'strange.docx')).toEqual([]);
    expect((await wordParagraphs(made)).map((each) => each.text)).toContain('a<w:p>&"第二行\n第三行\t完');
  });
});

describe('charts in the Word file', () => {
  const charted = readCase(SAMPLE);
  const withCharts = publish(charted.pack, charted.report, charted.computed, { charts: true });

  it('charts in the Word file are native, each described, with a workbook of the printed figures', async () => {
    const made = await writeWord(withCharts);
    const chart = await wordPart(made, 'word/charts/chart1.xml');
    expect(chart).toContain('<c:v>473.98</c:v>');
    expect(await wordPart(made, 'word/document.xml')).toContain('descr="财政拨款收入：2023年度 473.98；');
    expect(await validate(made, 'charts.docx')).toEqual([]);
  });

  it('charts in the Word file are pictures on request, each described', async () => {
    const made = await writeWord(withCharts, { chartPictures: true });
    const { files } = await JSZip.loadAsync(made);
    const pictures = Object.keys(files).filter((name) => /^word\/media\/.*\.png$/.test(name));
    expect(pictures).toHaveLength(4);
    expect(Object.keys(files).filter((name) => name.startsWith('word/charts/'))).toEqual([]);
    expect((await wordPart(made, 'word/document.xml')).match(/descr="[^"]*（单位：万元）。"/g)).toHaveLength(
      4,
    );
    expect(await validate(made, 'pictures.docx')).toEqual([]);
  });
});

announceMissing('Word 页码与 LibreOffice 排版对照');

describe.skipIf(!HAS_LIBREOFFICE)('the Word file rendered by LibreOffice', () => {
  it('headings are on the pages given in the 目录', async () => {
    const pages = await inTempFolder((folder) => renderPages(bytes, folder));
    for (const { text } of contents) {
      const [title = '', page = ''] = text.split('\t');
      const onPage = pages[Number(page) - 1] ?? '';
      expect(onPage, `${title} on page ${page}`).toContain(title.replace(/\s/g, ''));
      expect(onPage).toContain(`—${page}—`);
    }
  });
});

function withText(given: Report, text: string): Report {
  return { ...given, texts: { ...given.texts, 名词解释: [text] } };
}

function numbers(xml: string, pattern: RegExp): readonly number[] {
  return [...xml.matchAll(pattern)].map(([, number]) => Number(number));
}

function sum(values: readonly number[]): number {
  return values.reduce((total, each) => total + each, 0);
}
