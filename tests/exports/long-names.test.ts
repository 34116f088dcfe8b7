import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { compute } from '#shared/compute/compute';
import { PAGE_PRESETS } from '#shared/publication/presets/pages';
import { publish } from '#shared/publication/publish';
import { defaultPack, readCase, SAMPLE } from '../support/cases.ts';
import { announceMissing, HAS_LIBREOFFICE, inTempFolder, outlineOf, renderAll, validate } from './office.ts';
import { wordParagraphs } from './word-text.ts';

const MINUTES = 60_000;
const NAMES = {
  40: '示例市高新技术产业开发区经济发展和科技创新促进局（示例市高新区工业信息服务中心）',
  72: '示例市高新技术产业开发区经济发展和科技创新促进局（示例市高新技术产业开发区工业和信息化服务管理处、示例市高新技术产业开发区中小企业公共服务中心）',
} as const;
const pack = defaultPack();
const sample = readCase(SAMPLE).report;
const texts = { 部门概况: null, 决算情况说明: null, 名词解释: null };

const cases = Object.entries(NAMES).flatMap(([length, 部门]) =>
  Object.values(PAGE_PRESETS).map((page) => ({ name: `${length}-${page.id}`, 部门, page })),
);
const published = (部门: string) => {
  const report = { ...sample, 部门, texts };
  return publish(pack, report, compute(pack, report));
};
const files = new Map<string, Uint8Array>();
const rendered = new Map<string, ReturnType<typeof outlineOf>>();

announceMissing('很长的部门名称与 LibreOffice 排版对照');

beforeAll(async () => {
  for (const { name, 部门, page } of cases) files.set(name, await writeWord(published(部门), { page }));
  if (!HAS_LIBREOFFICE) return;
  await inTempFolder(async (folder) => {
    for (const [name, pdf] of await renderAll(files, folder)) rendered.set(name, outlineOf(pdf));
  });
}, 5 * MINUTES);
afterAll(() => files.clear());

it.each(Object.entries(NAMES))('the name is %s characters long', (length, name) => {
  expect(name).toHaveLength(Number(length));
});

describe.each(cases)('$name', ({ name, 部门 }) => {
  it('a file with a long name is valid for Office', async () => {
    expect(await validate(fileOf(name), 'document.docx')).toEqual([]);
  });

  it('a long name, then the year and the unit, are on separate lines above every table', async () => {
    const lines = (await wordParagraphs(fileOf(name))).map(({ text }) => text);
    const named = lines.flatMap((text, at) => (text === `部门：${部门}` ? [lines[at + 1]] : []));
    expect(named).toEqual(Array.from({ length: 9 }, () => '\t2023年度\t单位：万元'));
  });

  it.skipIf(!HAS_LIBREOFFICE)(
    'with a long name, headings are on the pages given in the 目录, including 主要职责',
    async () => {
      const listed = (await wordParagraphs(fileOf(name)))
        .filter(({ style }) => style?.startsWith('TOC'))
        .map(({ text }) => text.replace(/\s/g, ''));
      expect(listed).toContain(`一、${部门}主要职责5`);
      const headings = rendered.get(name)?.headings ?? [];
      const found = headings.map(({ text, page }) => `${text}${page}`.replace(/\s/g, ''));
      expect(listed.filter((line) => !found.includes(line))).toEqual([]);
    },
  );
});

it('the web page also has the long name on its own line, and a smaller cover', async () => {
  const page = await writeHtml(published(NAMES[72]), DEFAULT_SETTINGS);
  const long = /<span class="line long">(.*?)<\/span> /.exec(page)?.[1] ?? '';
  expect(long.replace(/<[^>]*>/g, '')).toBe(NAMES[72]);
  const asides =
    /<p class="meta"><span>部门：[^<]*<\/span><span><\/span><span><\/span><\/p><p class="meta">/g;
  expect(page.match(asides)).toHaveLength(9);
});

function fileOf(name: string): Uint8Array {
  const bytes = files.get(name);
  if (bytes === undefined) throw new Error(`${name} was not made`);
  return bytes;
}
