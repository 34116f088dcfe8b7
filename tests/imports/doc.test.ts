import { readFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import { describe, expect, it } from 'vitest';
import { docFile } from './fixtures/doc.ts';
import { mergesOf, paragraphsIn, readPlain, refusalOf, tablesOf } from './plain.ts';

const fixture = (name: string) =>
  readFileSync(fileURLToPath(new URL(`./fixtures/${name}.doc`, import.meta.url)));

describe('a Word 97 document that LibreOffice saved', () => {
  it('a Word 97 document gives tables with merged cells, and a table within a cell as its text', async () => {
    const source = await readPlain('决算.doc', fixture('word-97-tables'));
    expect(tablesOf(source)).toEqual([
      [
        ['科目', '本年支出', '', '合计'],
        ['', '基本', '项目', ''],
        ['教育', '1,234.50', '', '1,234.50'],
        ['注意', '', '两\n行', '0.00'],
      ],
      [
        ['1', '2', '3'],
        ['4', '前\n甲 乙 丙 丁\n后', '6'],
        ['7', '8', '9'],
      ],
    ]);
    expect(mergesOf(source)).toEqual([['0,0 1,0', '0,1 0,2', '0,3 1,3', '3,0 3,1'], []]);
    expect(paragraphsIn(source)).toEqual(['表前', '表间', '表后']);
  });

  it('a Word 97 document gives paragraphs the numbers shown in Word, under either name', async () => {
    for (const name of ['决算.doc', '决算.wps']) {
      const source = await readPlain(name, fixture('word-97-words'));
      expect(paragraphsIn(source)).toEqual([
        '一、收入',
        '（一）总体',
        '1.甲',
        '没有号',
        '2.乙',
        '（二）具体',
        '1.丙',
        '二、支出',
        '（一）再来',
      ]);
      expect(source.remarks).toEqual([]);
    }
  });
});

describe('the letters of a Word 97 document', () => {
  it('the codes of fields and pictures are omitted, and breaks are kept', async () => {
    const text =
      '见\u0013 REF a \\h \u0014表1\u0015。\r\u0013 TOC \\o \u0014第一 \u0013PAGEREF _Toc1 \\h \u00143\u0015\r第二\u0015\r左\t右\u000b下\u0001\u0008\r页\u000c后\u001e1\u001f2\r';
    expect(paragraphsIn(await readPlain('a.doc', docFile(text)))).toEqual([
      '见表1。',
      '左\t右\n下',
      '页',
      '后-12',
    ]);
  });

  it.each([
    ['of a document with a password', docFile('a\r', { flags: 0x0100 }), /打开密码/],
    ['of Word 6', docFile('a\r', { version: 0x65 }), /Word 97 以前的文档.*另存为 \.docx/],
    ['that lie out of the file', docFile('a\r', { pieceAt: 0x3000_0000 }), /正文已损坏.*另存为 \.docx/],
  ])('%s are refused with advice', async (_, file, sentence) => {
    expect(await refusalOf('a.doc', file)).toMatch(sentence);
  });
});
