import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { exportHere } from '#main/exports/make/exporter';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { EDITIONS, type Edition } from '#shared/publication/editions/edition';
import type { FileKind } from '#shared/publication/editions/kinds';
import { defaultPack, SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { popplerMissing } from '../support/pdf-pages.ts';
import { scaledReference } from '../support/scaled.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { textOf } from './word-text.ts';

/** Problems that people found in files of other programs, asserted of ours: WPS, older Office, PDF viewers. */
const HOOK_MS = 240_000;
const files = new Map<string, Uint8Array>();
let word: ReadonlyMap<string, string>;

beforeAll(async () => {
  await offerTestBrowser();
  // 300 rows in 公开03
  await make(scaledReference(8), ['word']);
  await make(readFileSync(SAMPLE, 'utf8'), ['excel', 'pdf']);
  word = await partsOf(fileOf('word', '公开版'));
}, HOOK_MS);

async function make(transcription: string, kinds: readonly FileKind[]): Promise<void> {
  const read = readWithoutRepeats(transcription, 'given');
  if (!read.ok) throw new Error(read.error.message);
  const made = await exportHere(printInBrowser)({
    report: read.value.report,
    pack: defaultPack(),
    kinds,
    editions: EDITIONS,
    disclosure: DEFAULT_DISCLOSURE,
    choices: { ...DEFAULT_SETTINGS, charts: '原生图表' },
    snapshot: '',
    madeAt: new Date(0),
  });
  if (made === null || !made.ok) throw new Error(made?.error.message ?? 'cancelled');
  for (const { kind, edition, bytes } of made.value.files) files.set(`${kind} ${edition}`, bytes);
}

function fileOf(kind: FileKind, edition: Edition): Uint8Array {
  const bytes = files.get(`${kind} ${edition}`);
  if (bytes === undefined) throw new Error(`no ${kind}`);
  return bytes;
}

async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await JSZip.loadAsync(bytes);
  const names = Object.keys(archive.files).filter((name) => /\.(?:xml|rels)$/.test(name));
  return new Map(
    await Promise.all(
      names.map(async (name) => [name, (await archive.file(name)?.async('string')) ?? ''] as const),
    ),
  );
}

const part = (name: string) => word.get(name) ?? '';
const numbers = (xml: string, pattern: RegExp) => [...xml.matchAll(pattern)].map(([, each]) => Number(each));
const sum = (all: readonly number[]) => all.reduce((total, each) => total + each, 0);

describe('a Word file of 300 rows', () => {
  it('columns add up to the table in every row, as WPS requires (docx#748, DocX#218)', () => {
    const tables = part('word/document.xml').match(/<w:tbl>.*?<\/w:tbl>/gs) ?? [];
    expect(tables).toHaveLength(11);
    for (const table of tables) {
      const [width] = numbers(table, /<w:tblW w:w="(\d+)" w:type="dxa"/g);
      expect(sum(numbers(table, /<w:gridCol w:w="(\d+)"/g))).toBe(width);
      for (const row of table.match(/<w:tr>.*?<\/w:tr>/gs) ?? [])
        expect(sum(numbers(row, /<w:tcW w:w="(\d+)" w:type="dxa"/g))).toBe(width);
    }
  });

  it('the 目录 has a page for each line, and nothing updates it unasked (docx#1212, WriteDocx#47)', () => {
    const lines = [
      ...part('word/document.xml').matchAll(/<w:p><w:pPr><w:pStyle w:val="TOC\d"\/>.*?<\/w:p>/gs),
    ];
    expect(lines.length).toBeGreaterThan(25);
    const pages = lines.map(([line]) => Number(textOf(line).split('\t')[1]));
    expect(pages).toEqual([...pages].sort((one, other) => one - other));
    expect(new Set(pages).size).toBeGreaterThan(15);
    expect(part('word/settings.xml')).not.toContain('updateFields');
    expect([...word.values()].join('')).not.toMatch(/w:dirty="(?:1|true|on)"/);
  });

  it('exactly the header rows are repeated, all from the first (docx#2425)', () => {
    for (const table of part('word/document.xml').match(/<w:tbl>.*?<\/w:tbl>/gs) ?? []) {
      const heads = (table.match(/<w:tr>.*?<\/w:tr>/gs) ?? []).map((row) => row.includes('<w:tblHeader/>'));
      expect(heads).toEqual(heads.map((_, at) => at < heads.filter(Boolean).length));
    }
    const form = /公开03.*?(<w:tbl>.*?<\/w:tbl>)/s.exec(part('word/document.xml'))?.[1] ?? '';
    expect((form.match(/<w:tr>/g) ?? []).length).toBeGreaterThan(250);
    expect((form.match(/<w:tblHeader\/>/g) ?? []).length).toBeGreaterThan(1);
  });

  it('pages are numbered consecutively in any orientation (docx#2310, DocumentServer#3725)', () => {
    const sections = part('word/document.xml').match(/<w:sectPr>.*?<\/w:sectPr>/gs) ?? [];
    expect(sections.filter((section) => /w:orient="landscape"/.test(section)).length).toBeGreaterThan(3);
    expect(sections.filter((section) => /<w:pgNumType[^>]*w:start=/.test(section))).toEqual([]);
    const footers = [...word].filter(([name]) => /^word\/footer\d/.test(name)).map(([, xml]) => xml);
    expect(footers.filter((xml) => /PAGE/.test(xml))).toHaveLength(2);
    // the later sections name no footers and inherit them
    expect(sections.slice(2).filter((section) => section.includes('footerReference'))).toEqual([]);
  });

  it('every font entry names a Chinese font, and the language is Chinese (python-docx#1601, docx#549)', () => {
    for (const name of ['word/document.xml', 'word/styles.xml', 'word/footer3.xml']) {
      for (const [fonts] of part(name).matchAll(/<w:rFonts [^>]*>/g))
        expect(fonts).toMatch(/w:eastAsia="[^"]*[\u4e00-\u9fff][^"]*"|^<w:rFonts w:hint="eastAsia"\/>$/);
    }
    expect(part('word/styles.xml')).toMatch(/<w:rPrDefault>.*?<w:lang [^>]*w:eastAsia="zh-CN"/s);
    const theme = part('word/theme/theme1.xml');
    for (const [, font = ''] of theme.matchAll(/<a:ea typeface="([^"]*)"/g))
      expect(font).not.toMatch(/MS |Mincho/);
    expect(theme).not.toMatch(/script="Hans" typeface="(?:MS|Yu|游)/);
  });
});

describe('a workbook', () => {
  it('the workbook holds the result of every formula, even blank or zero ones, for programs that do not calculate (ejsExcel#66)', async () => {
    const parts = await partsOf(fileOf('excel', '工作底稿'));
    let formulas = 0;
    for (const [name, xml] of parts) {
      if (!/^xl\/worksheets\/sheet/.test(name)) continue;
      for (const [cell] of xml.matchAll(/<c [^>]*>(?:(?!<\/c>).)*<f[ >].*?<\/c>/gs)) {
        formulas++;
        expect(cell, name).toMatch(/<v>[^<]*<\/v>/);
      }
    }
    expect(formulas).toBeGreaterThan(800);
  });
});

describe.skipIf(popplerMissing)('a PDF', () => {
  it('the PDF has plainly named, embedded fonts, and its text can be extracted (pdf.js#20781)', () => {
    const file = join(tempFolder(), 'a.pdf');
    writeFileSync(file, fileOf('pdf', '公开版'));
    const [, , ...fonts] = execFileSync('pdffonts', [file], { encoding: 'utf8' }).trim().split('\n');
    expect(fonts.length).toBeGreaterThan(1);
    for (const font of fonts) expect(font).toMatch(/^[\x21-\x7e]+ .* yes +yes +yes +\d+ +0$/);
    const cover = execFileSync('pdftotext', ['-l', '1', '-raw', file, '-'], { encoding: 'utf8' });
    expect(cover.replace(/\s/g, '')).toBe('示例县示范图书馆2023年度部门决算');
  });
});
