import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { publishReference } from '../publication/reference.ts';
import { convert } from '../support/libreoffice/convert.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, validate } from './office.ts';
import { wordParagraphs, wordPart } from './word-text.ts';

const { publication } = publishReference();
const bytes = await writeWord(publication);
const document = await wordPart(bytes, 'word/document.xml');
const styles = await wordPart(bytes, 'word/styles.xml');
const styleIds = [...styles.matchAll(/w:styleId="([^"]+)"/g)].map(([, id]) => id);

describe('the styles of the Word file', () => {
  it('the styles are valid for Office', async () => {
    expect(await validate(bytes, 'styles.docx')).toEqual([]);
  });

  it('styles hold every size, line pitch and distance of a table: cells and runs set none', () => {
    const tables = document.match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(11);
    for (const table of tables) {
      expect(table).toContain('<w:tblStyle w:val="决算表"/>');
      expect(table).not.toMatch(/<w:sz |<w:tblBorders|<w:vAlign|<w:tblCellMar|w:lineRule/);
    }
    const cells = document.match(/<w:tc>/g) ?? [];
    const own = document.match(/<w:p><w:pPr><w:pStyle w:val="表格[^"]*"\/><w:spacing /g) ?? [];
    expect(cells.length).toBeGreaterThan(2_000);
    // Rows made taller for a label that spans them.
    expect(own.length).toBeLessThan(cells.length / 20);
  });

  it('all styles exist and are based on another one', () => {
    const used = [...document.matchAll(/<w:(?:pStyle|tblStyle) w:val="([^"]+)"/g)].map(([, id]) => id);
    expect(used.filter((id) => !styleIds.includes(id))).toEqual([]);
    const ours = styles.match(/<w:style [^>]*w:customStyle="1".*?<\/w:style>/gs) ?? [];
    expect(ours.length).toBeGreaterThan(12);
    expect(ours.filter((style) => !style.includes('<w:basedOn '))).toEqual([]);
  });

  it('text follows its style: tracking is set only in paragraphs close to another line', () => {
    const texts = document.match(/<w:p><w:pPr><w:pStyle w:val="正文段落"\/>.*?<\/w:p>/gs) ?? [];
    const own = texts.filter((text) => /<w:spacing /.test(text));
    expect(texts.length).toBeGreaterThan(70);
    expect(own.length).toBeLessThan(texts.length / 10);
  });

  it('the styles use a grid of 22 lines as in GB/T 9704, to which nothing snaps', () => {
    expect(document).toContain('<w:docGrid w:type="lines" w:linePitch="579"/>');
    expect(styles).toContain('<w:snapToGrid w:val="0"/>');
  });
});

announceMissing('目录在 LibreOffice 里更新');

describe.skipIf(!HAS_LIBREOFFICE)('the 目录', () => {
  it('the 目录 lists everything once after LibreOffice has updated it', async () => {
    const before = contentsOf(await wordParagraphs(bytes));
    const after = contentsOf(await wordParagraphs(await inTempFolder((folder) => refreshed(bytes, folder))));
    expect(before).toHaveLength(31);
    expect(after).toEqual(before);
  }, 120_000);
});

type Paragraphs = Awaited<ReturnType<typeof wordParagraphs>>;

/** Entries without white space, in which LibreOffice and Word differ after “第N部分”. */
function contentsOf(paragraphs: Paragraphs): readonly string[] {
  return paragraphs
    .filter(({ style, text }) => /^(?:TOC|Contents|目录)\s?[12]$/i.test(style ?? '') && /\d$/.test(text))
    .map(({ text }) => text.replace(/[\s\u2060]/g, ''));
}

/** The file after LibreOffice has updated its indexes, like “更新所有索引”. */
async function refreshed(given: Uint8Array, folder: string): Promise<Uint8Array> {
  const [from, to] = [join(folder, 'given.docx'), join(folder, 'refreshed.docx')];
  writeFileSync(from, given);
  await convert([{ from, to, filter: 'MS Word 2007 XML', updatesIndexes: true }]);
  return readFileSync(to);
}
