import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { startEngine } from '#main/imports/formats/pdf/engine';
import { withDocument } from '#main/imports/formats/pdf/open-document';
import { pageContent } from '#main/imports/formats/pdf/page-content';
import type { PageContent } from '#main/imports/page/content';
import { sheetsIn } from '#shared/imports/source/source';
import { documentPath } from '../cases/documents/truth.ts';
import { ofdFile, ofdOf, pageOf } from './fixtures/ofd.ts';
import { cellsOf, mergesOf, paragraphsIn, readPlain, refusalOf, tablesOf } from './plain.ts';

/** The drawing of a PDF's pages: the layout of another program. */
async function drawnIn(bytes: Buffer): Promise<readonly PageContent[]> {
  const engine = await startEngine();
  return withDocument(engine, bytes, (document) =>
    Array.from({ length: engine.call.FPDF_GetPageCount(document) }, (_, at) => {
      const page = engine.call.FPDF_LoadPage(document, at);
      const content = pageContent(engine, page);
      engine.call.FPDF_ClosePage(page);
      return content;
    }),
  );
}

describe('an OFD', () => {
  it.each(['finance-bureau-2024', 'social-work-2024', 'government-office-budget-2025'] as const)(
    'with the pages of %s reads as the PDF does: every cell, every paragraph',
    { timeout: 60_000 },
    async (name) => {
      const bytes = readFileSync(documentPath(name));
      const pdf = await readPlain('a.pdf', bytes);
      const ofd = await readPlain('a.ofd', ofdOf(await drawnIn(bytes)));
      expect(sheetsIn(ofd).length).toBeGreaterThan(5);
      expect(sheetsIn(ofd).map(cellsOf)).toEqual(sheetsIn(pdf).map(cellsOf));
      expect(mergesOf(ofd)).toEqual(mergesOf(pdf));
      expect(sheetsIn(ofd).map(({ page }) => page)).toEqual(sheetsIn(pdf).map(({ page }) => page));
      expect(paragraphsIn(ofd)).toEqual(paragraphsIn(pdf));
    },
  );

  const text = (x: number, y: number, code: string, more = '') =>
    `<ofd:TextObject ID="4" Boundary="${x} ${y} 50 6" Size="4" ${more}>${code}</ofd:TextObject>`;
  const one = (content: string, before = '', ...more: readonly { name: string; content: string }[]) =>
    ofdFile(
      '<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>',
      { name: 'Doc_0/Pages/Page_0/Content.xml', content: pageOf(content, before) },
      ...more,
    );

  it('an OFD gives text from templates and continued runs, but no slanted or hidden text', async () => {
    const file = one(
      text(
        20,
        40,
        '<ofd:TextCode X="0" Y="4" DeltaX="4 4">部门决</ofd:TextCode><ofd:TextCode X="12">算</ofd:TextCode>',
      ) +
        text(
          20,
          60,
          '<ofd:TextCode X="0" Y="4" DeltaX="g 1 4">水印</ofd:TextCode>',
          'CTM="0.7 0.7 -0.7 0.7 0 0"',
        ) +
        text(20, 70, '<ofd:TextCode X="0" Y="4" DeltaX="g 1 4">不见</ofd:TextCode>', 'Visible="false"'),
      '<ofd:Template TemplateID="7" ZOrder="Background"/>',
      {
        name: 'Doc_0/Tpls/Tpl_0/Content.xml',
        content: pageOf(text(20, 20, '<ofd:TextCode X="0" Y="4" DeltaX="g 2 4">底版字</ofd:TextCode>')),
      },
    );
    const source = await readPlain('a.ofd', file);
    expect(tablesOf(source)).toEqual([]);
    expect(paragraphsIn(source)).toEqual(['底版字', '部门决算']);
  });

  it.each([
    ['of pictures', one('<ofd:ImageObject ID="9" Boundary="0 0 210 297" ResourceID="1"/>'), /扫描件/],
    ['without text', one(''), /没有文字/],
    ['without pages', ofdFile(''), /一页也没有/],
    [
      'whose page is missing',
      ofdFile('<ofd:Page ID="1" BaseLoc="Pages/Page_0/Content.xml"/>'),
      /不完整或已损坏/,
    ],
    ['with a password', one('', '', { name: 'Encryptions.xml', content: '<a/>' }), /打开密码/],
  ])('an OFD that is %s is refused with one sentence', async (_, file, sentence) => {
    expect(await refusalOf('a.ofd', file)).toMatch(sentence);
  });
});
