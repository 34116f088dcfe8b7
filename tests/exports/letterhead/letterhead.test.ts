import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { beforeAll, describe, expect, it } from 'vitest';
import { leftoversIn } from '#main/exports/clean/leftovers';
import { describeLetterhead } from '#main/exports/docx/letterhead/describe';
import { withLetterhead } from '#main/exports/docx/letterhead/page-look';
import { type Letterhead, readLetterhead } from '#main/exports/docx/letterhead/read-letterhead';
import { writeWord } from '#main/exports/docx/write-word';
import type { Marks } from '#shared/publication/editions/edition';
import { FONT_PRESETS } from '#shared/publication/presets/fonts';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publish } from '#shared/publication/publish';
import { readCase, SAMPLE } from '../../support/cases.ts';
import { readPages } from '../../support/pdf-pages.ts';
import { ROOT } from '../../support/root.ts';
import {
  announceMissing,
  HAS_LIBREOFFICE,
  inTempFolder,
  outlineOf,
  renderAll,
  savedAs,
  validate,
} from '../office.ts';
import { listedPages, misplaced } from '../word-contents.ts';
import { textOf, wordPart } from '../word-text.ts';

const FOLDER = join(ROOT, 'tests/exports/letterhead');
const { pack, report, computed } = readCase(SAMPLE);
const publication = publish(pack, report, computed, { charts: false, numbers: true });
const MINUTES = 60_000;
const DRAFT: Marks = { edition: '工作底稿', draft: true };

announceMissing('版式文件与 LibreOffice 对照');

function accepted(bytes: Uint8Array): Letterhead {
  const read = readLetterhead(bytes);
  if (!read.ok) throw new Error(read.error.message);
  return read.value;
}

function wordWith(letterhead: Letterhead, marks?: Marks): Promise<Uint8Array> {
  const look = withLetterhead(letterhead, { page: PAGE_PRESETS.国标版心, fonts: FONT_PRESETS.Windows });
  return writeWord(publication, { ...look, letterhead }, marks);
}

/** Every text part of a file, by name. */
async function partsOf(bytes: Uint8Array): Promise<ReadonlyMap<string, string>> {
  const archive = await JSZip.loadAsync(bytes);
  const names = Object.keys(archive.files).filter((name) => /\.(?:xml|rels)$/.test(name));
  return new Map(await Promise.all(names.map(async (name) => [name, await wordPart(bytes, name)] as const)));
}

/** Saved by LibreOffice from the text beside it: a cover, a header with an emblem, a footer, styles. */
const SAVED = readFileSync(join(FOLDER, 'office-letterhead.docx'));

describe('the letterhead of an office, as LibreOffice saved it', () => {
  let file: Uint8Array;
  let parts: ReadonlyMap<string, string>;
  beforeAll(async () => {
    file = await wordWith(accepted(SAVED));
    parts = await partsOf(file);
  });

  it('the letterhead is described in words', () => {
    expect(describeLetterhead(accepted(SAVED))).toEqual([
      '封面',
      '页眉',
      '页脚',
      '页边距',
      '样式（正文、标题 1、标题 2）',
    ]);
  });

  it('the letterhead gives a file that is valid for Office', async () => {
    expect(await validate(file, 'letterhead.docx')).toEqual([]);
  });

  it('the letterhead’s cover has the report’s name and year in their places, and nothing of later pages', () => {
    const text = textOf(parts.get('word/document.xml') ?? '');
    expect(text.startsWith(`${report.部门}${report.年度}年度部门决算公开（公开文本）目录`)).toBe(true);
    expect(text).not.toMatch(/[{}]|第二页起不要|内部使用/);
  });

  it('the letterhead is above and below every page, with its picture', async () => {
    const headers = [...parts].filter(([name]) => /^word\/officeHeader/.test(name));
    expect(headers.map(([, xml]) => textOf(xml))).toEqual(Array(3).fill(`${report.部门}文件`));
    const archive = await JSZip.loadAsync(file);
    for (const [name] of headers) {
      const relations = parts.get(`word/_rels/${name.slice(5)}.rels`) ?? '';
      const [, target = ''] = /Target="([^"]+)"/.exec(relations) ?? [];
      expect((await archive.file(`word/${target}`)?.async('uint8array'))?.length).toBeGreaterThan(50);
    }
    for (const name of ['word/footer3.xml', 'word/footer4.xml'])
      expect(textOf(parts.get(name) ?? '')).toMatch(/^地址：示例市示例路 1 号.*— .* —$|^地址.*—/s);
  });

  it('the letterhead’s fonts, colours and weights apply to styles of the same names, but not its sizes', () => {
    const styleOf = (id: string) =>
      new RegExp(`<w:style [^>]*w:styleId="${id}".*?</w:style>`, 's').exec(
        parts.get('word/styles.xml') ?? '',
      )?.[0];
    expect(styleOf('Heading1')).toMatch(
      /w:color w:val="C00000".*w:eastAsia="华文中宋"|w:eastAsia="华文中宋".*C00000/s,
    );
    expect(styleOf('Heading1')).toContain('<w:sz w:val="44"/>');
    expect(styleOf('Heading2')).toMatch(/<w:b\/>/);
    expect(styleOf('Heading2')).toContain('w:eastAsia="隶书"');
    expect(parts.get('word/styles.xml')).toMatch(/<w:rPrDefault>.*?w:eastAsia="楷体".*?<\/w:rPrDefault>/s);
  });

  it('the public file contains nothing of people and work from the letterhead’s file', async () => {
    expect([...parts.values()].join('')).not.toMatch(/模板作者|987654321/);
    const expected = { title: publication.title, 部门: publication.部门 };
    expect(await leftoversIn(file, expected)).toEqual({ ok: true, value: [] });
  });

  it('the marks of a draft and of the working edition are on every page', async () => {
    const marked = await wordWith(accepted(SAVED), DRAFT);
    expect(await validate(marked, 'marked.docx')).toEqual([]);
    for (const [name, xml] of await partsOf(marked)) {
      if (/^word\/officeHeader/.test(name)) expect(xml).toMatch(/工作底稿.*string="草稿"/s);
    }
  });

  it.skipIf(!HAS_LIBREOFFICE)(
    'the 目录 is correct, draft or not, with the header on every page',
    async () => {
      const files = new Map([
        ['public', file],
        ['draft', await wordWith(accepted(SAVED), DRAFT)],
      ]);
      await inTempFolder(async (folder) => {
        for (const [name, pdf] of await renderAll(files, folder)) {
          const listed = await listedPages(files.get(name) ?? new Uint8Array());
          expect(misplaced(listed, outlineOf(pdf).headings)).toEqual([]);
          for (const page of readPages(pdf)) expect(page).toContain(`${report.部门}文件`);
        }
      });
    },
    3 * MINUTES,
  );
});

describe.skipIf(!HAS_LIBREOFFICE)('a letterhead saved by the installed LibreOffice', () => {
  it(
    'the saved letterhead is described like the one in the tests',
    async () => {
      await inTempFolder(async (folder) => {
        const text = readFileSync(join(FOLDER, 'office-letterhead.fodt'));
        const again = accepted(await savedAs(text, 'fodt', 'docx', folder));
        expect(describeLetterhead(again)).toEqual(describeLetterhead(accepted(SAVED)));
        expect(again.margins).toEqual(accepted(SAVED).margins);
      });
    },
    3 * MINUTES,
  );

  it(
    'the letterhead may be one of our files whose look was changed',
    async () => {
      const own = await writeWord(publication, {});
      await inTempFolder(async (folder) => {
        const letterhead = accepted(await savedAs(own, 'docx', 'docx', folder));
        expect(describeLetterhead(letterhead).join('')).toMatch(/页脚.*页边距.*样式（.*决算表标题.*封面/);
        expect(letterhead.cover).toBeNull();
        expect(await validate(await wordWith(letterhead), 'again.docx')).toEqual([]);
      });
    },
    3 * MINUTES,
  );
});

describe('a file that is not a letterhead', () => {
  const changed = async (change: (xml: string) => string, part = 'word/document.xml') => {
    const archive = await JSZip.loadAsync(SAVED);
    archive.file(part, change((await archive.file(part)?.async('string')) ?? ''));
    return archive.generateAsync({ type: 'uint8array' });
  };
  const sentence = (bytes: Uint8Array) => {
    const read = readLetterhead(bytes);
    return read.ok ? null : read.error.message;
  };

  it('an invalid letterhead gives one sentence: the problem, and what to do', async () => {
    const old = Buffer.alloc(1024);
    old.writeUInt32BE(0xd0cf11e0, 0);
    const locked = Buffer.concat([old, Buffer.from('EncryptedPackage', 'utf16le')]);
    expect(sentence(Buffer.from('正文'))).toMatch(/要用 Word 文档（\.docx）.*另存为 \.docx/);
    expect(sentence(new Uint8Array())).toMatch(/要用 Word 文档/);
    expect(sentence(old)).toMatch(/要用 Word 文档/);
    expect(sentence(locked)).toMatch(/打开密码/);
    expect(sentence(SAVED.subarray(0, 4000))).toMatch(/损坏或不完整/);
    expect(sentence(await changed((xml) => xml.slice(0, -40)))).toMatch(/损坏或不完整/);
    expect(
      sentence(await changed((xml) => xml.replace('<w:body>', '<!DOCTYPE x [<!ENTITY a "b">]>'))),
    ).toMatch(/损坏或不完整/);
    expect(
      sentence(await changed((xml) => xml.replaceAll('wordprocessingml', 'x'), '[Content_Types].xml')),
    ).toMatch(/要用 Word 文档/);
    expect(sentence(await changed((xml) => xml.replace(/w:bottom="\d+"/, 'w:bottom="500"')))).toMatch(
      /页边距/,
    );
    expect(sentence(new Uint8Array(4_000_001))).toMatch(/超过 4 MB/);
  });

  it('nothing else is taken from a valid letterhead', async () => {
    const outside = await changed((xml) =>
      xml.replace(
        '</w:p><w:p>',
        '<w:r><w:fldChar w:fldCharType="begin"/></w:r><w:r><w:instrText>INCLUDETEXT "http://example.com/a"</w:instrText></w:r><w:r><w:fldChar w:fldCharType="separate"/></w:r><w:r><w:t>引文</w:t></w:r><w:r><w:fldChar w:fldCharType="end"/></w:r><w:r><w:object><o:OLEObject r:id="rId99"/></w:object></w:r></w:p><w:p>',
      ),
    );
    const text = [...(await partsOf(await wordWith(accepted(outside)))).values()].join('');
    expect(text).toContain('引文');
    expect(text).not.toMatch(/INCLUDETEXT|OLEObject|example\.com\/a/);
  });
});
