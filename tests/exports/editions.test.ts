import JSZip from 'jszip';
import { describe, expect, it } from 'vitest';
import { leftoversIn } from '#main/exports/clean/leftovers';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writeExcel } from '#main/exports/xlsx/write-excel';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { FINAL, type Marks } from '#shared/publication/editions/edition';
import { type Published, publishReference } from '../publication/reference.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, savedAs, validate } from './office.ts';
import { gridsOf, openWorkbook, printed, shownInExcel, shownInWord } from './read-back.ts';
import { wordParagraphs, wordPart } from './word-text.ts';

const origin = { report: '4f1c-report', pack: 'henan-2023', snapshot: 'a1b2c3d4' };
const reference = publishReference();
const EXPECTED = { title: reference.publication.title, 部门: reference.report.部门 };
const DRAFT: Marks = { edition: '公开版', draft: true };
const WORKING: Marks = { edition: '工作底稿', draft: false };
const WORKING_DRAFT: Marks = { edition: '工作底稿', draft: true };

/** Content of the check, the manifest and the working edition that no publication has. */
const VOCABULARY =
  /与公式不符|不平|勾稽|校验|未核对|没有来源的数|与报表对照|取自报表|given|snapshot|w:tag|4f1c-report|a1b2c3d4|data-source|工作底稿|'元'!/;

const word = (marks: Marks, of: Published = reference) => writeWord(of.publication, { origin }, marks);
const excel = (marks: Marks, of: Published = reference) => writeExcel(of, marks);

/** Every part of a package as text. */
async function textsOf(bytes: Uint8Array): Promise<readonly string[]> {
  const { files } = await JSZip.loadAsync(bytes);
  return Promise.all(Object.values(files).map(async (file) => `${file.name} ${await file.async('string')}`));
}

describe('a file for the public', () => {
  it.each([
    ['Word', word],
    ['Excel', excel],
  ])(
    '%s: holds no word of the check, no id, no origin, and nothing besides the publication',
    async (_, write) => {
      for (const marks of [FINAL, DRAFT]) {
        const bytes = await write(marks);
        const telling = (await textsOf(bytes)).filter((text) => VOCABULARY.test(text));
        expect(telling.map((text) => [text.slice(0, 40), VOCABULARY.exec(text)?.[0]])).toEqual([]);
        expect(await leftoversIn(bytes, EXPECTED)).toEqual({ ok: true, value: [] });
      }
    },
  );

  it('the web page for the public contains nothing else either', async () => {
    const page = await writeHtml(reference.publication, DEFAULT_SETTINGS);
    expect(VOCABULARY.exec(page)).toBeNull();
    expect(await leftoversIn(new TextEncoder().encode(page), EXPECTED)).toEqual({ ok: true, value: [] });
  });

  it('the list of leftovers names each kind that the working edition contains', async () => {
    const kinds = async (bytes: Uint8Array) => {
      const found = await leftoversIn(bytes, EXPECTED);
      return found.ok ? [...new Set(found.value.map(({ what }) => what))].sort() : found.error.message;
    };
    expect(await kinds(await word(WORKING))).toEqual(['内容控件', '隐藏部件'].sort());
    expect(await kinds(await excel(WORKING))).toEqual(['公式', '名称', '批注'].sort());
    const page = await writeHtml(reference.publication, DEFAULT_SETTINGS, WORKING);
    expect(await kinds(new TextEncoder().encode(page))).toEqual(['内容控件']);
  });

  it('a Word file is searched for what people left: notes, changes, hidden text, names, links', async () => {
    const archive = await JSZip.loadAsync(await word(FINAL));
    const change = async (name: string, edit: (xml: string) => string) =>
      archive.file(name, edit((await archive.file(name)?.async('string')) ?? ''));
    archive.file('word/comments.xml', '<w:comments><w:comment w:id="1" w:author="王五"/></w:comments>');
    await change('word/document.xml', (xml) =>
      xml.replace(
        '<w:body>',
        '<w:body><w:ins w:id="1" w:author="李四"><w:r><w:rPr><w:vanish/></w:rPr></w:r></w:ins>',
      ),
    );
    await change('docProps/core.xml', (xml) => xml.replace(/(<cp:lastModifiedBy>)[^<]*/, '$1张三'));
    await change('word/_rels/document.xml.rels', (xml) =>
      xml.replace('</Relationships>', '<Relationship Id="x" Target="http://a.cn/" TargetMode="External"/>$&'),
    );
    const found = await leftoversIn(await archive.generateAsync({ type: 'uint8array' }), null);
    expect(found.ok && found.value.map(({ what, text }) => `${what} ${text}`).sort()).toEqual(
      [
        '修订 李四',
        '属性 lastModifiedBy：张三',
        '批注 王五',
        '链接 http://a.cn/',
        '隐藏内容 隐藏文字',
      ].sort(),
    );
  });

  it('public Excel has plain numbers as printed, so that a copied sheet stays complete, and codes as text', async () => {
    const bytes = await excel(FINAL);
    const book = openWorkbook(bytes);
    expect(book.SheetNames).toEqual(gridsOf(reference).map(({ id }) => id));
    for (const grid of gridsOf(reference)) {
      expect(shownInExcel(book, grid), grid.id).toEqual(printed(grid));
      const sheet = book.Sheets[grid.id] ?? {};
      for (const [at, cell] of Object.entries(sheet)) {
        if (at.startsWith('!')) continue;
        expect(cell.f, `${grid.id} ${at}`).toBeUndefined();
        const isCode = cell.t === 's' && /^\d{3,7}$/.test(String(cell.v));
        if (cell.t === 's' && !isCode) expect(cell.v, `${grid.id} ${at}`).not.toMatch(/^-?\d+(\.\d+)?$/);
      }
    }
    const sheets = (await textsOf(bytes)).filter((text) => text.startsWith('xl/worksheets/sheet'));
    for (const xml of sheets) expect(xml).toContain('numberStoredAsText="1"');
    expect((await textsOf(bytes)).join('')).not.toMatch(/Unknown|<author>Author|Microsoft Excel/);
  });
});

describe('every edition', () => {
  it.each([
    ['公开版', FINAL],
    ['公开版 as a draft', DRAFT],
    ['工作底稿', WORKING],
    ['工作底稿 as a draft', WORKING_DRAFT],
  ])('every edition is valid for Office: %s', { timeout: 120_000 }, async (_, marks) => {
    expect(await validate(await word(marks), 'document.docx')).toEqual([]);
    expect(await validate(await excel(marks), 'workbook.xlsx')).toEqual([]);
  });

  it('every edition says what it is on every page of Word and on every sheet of Excel', async () => {
    const header = await wordPart(await word(WORKING_DRAFT), 'word/headerMarks.xml');
    expect(header).toContain('string="草稿"');
    expect(header).toContain('工作底稿，不公开');
    const document = await wordPart(await word(WORKING_DRAFT), 'word/document.xml');
    const sections = document.match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections[0]).toMatch(/headerReference w:type="default".*headerReference w:type="even"/s);
    expect(sections.slice(1).filter((each) => each.includes('headerReference'))).toEqual([]);
    const sheets = (await textsOf(await excel(WORKING_DRAFT))).filter((text) =>
      /^xl\/worksheets\/sheet/.test(text),
    );
    for (const xml of sheets) {
      expect(xml.match(/<(odd|even)Header>[^<]*草稿[^<]*工作底稿，不公开/g)).toHaveLength(2);
    }
    expect((await textsOf(await word(FINAL))).join('')).not.toContain('草稿');
    expect((await textsOf(await excel(FINAL))).join('')).not.toContain('草稿');
  });

  it('no row exceeds Excel’s limit, however long its texts are', async () => {
    const long = publishReference((given) => ({
      ...given,
      texts: { ...given.texts, 部门概况: ['很长的一段话，'.repeat(900)] },
    }));
    for (const marks of [FINAL, WORKING]) {
      const heights = (await textsOf(await excel(marks, long))).flatMap((xml) =>
        [...xml.matchAll(/ ht="([\d.]+)"/g)].map(([, height]) => Number(height)),
      );
      expect(heights.length).toBeGreaterThan(100);
      expect(Math.max(...heights)).toBeLessThanOrEqual(409.5);
    }
  });

  it('text still to be filled in is highlighted', { timeout: 120_000 }, async () => {
    const open = publishReference((given) => ({
      ...given,
      texts: { ...given.texts, 名词解释: ['金额为【缺数】万元，主要原因是【原因】。'] },
    }));
    for (const marks of [DRAFT, WORKING_DRAFT]) {
      const xml = await wordPart(await word(marks, open), 'word/document.xml');
      const highlighted = [...xml.matchAll(/<w:highlight w:val="yellow"\/>.*?<w:t[^>]*>([^<]*)/gs)];
      expect(highlighted.map(([, text]) => text)).toEqual(['【缺数】', '【原因】']);
      expect(await validate(await word(marks, open), 'document.docx')).toEqual([]);
    }
    const page = await writeHtml(open.publication, DEFAULT_SETTINGS, DRAFT);
    expect(page).toContain('<mark>【缺数】</mark>');
    expect(page).toContain('<mark>【原因】</mark>');
  });
});

announceMissing('公开版由 LibreOffice 打开再保存');

describe.skipIf(!HAS_LIBREOFFICE)('opened and saved again by LibreOffice', () => {
  it('Word saved by LibreOffice has the same text', { timeout: 120_000 }, async () => {
    const before = await word(FINAL);
    const after = await inTempFolder((folder) => savedAs(before, 'docx', 'docx', folder));
    const texts = async (bytes: Uint8Array) =>
      (await wordParagraphs(bytes)).map(({ text }) => text.trim()).filter((text) => text !== '');
    expect((await texts(after)).filter((text) => !/\t\d+$/.test(text))).toEqual(
      (await texts(before)).filter((text) => !/\t\d+$/.test(text)),
    );
    expect(await shownInWord(after)).toEqual(await shownInWord(before));
  });

  it('Excel saved by LibreOffice shows the same', { timeout: 120_000 }, async () => {
    const after = await inTempFolder(async (folder) => savedAs(await excel(FINAL), 'xlsx', 'xlsx', folder));
    const book = openWorkbook(after);
    for (const grid of gridsOf(reference)) expect(shownInExcel(book, grid), grid.id).toEqual(printed(grid));
  });
});
