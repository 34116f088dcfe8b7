import { createHash } from 'node:crypto';
import axe from 'axe-core';
import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { exportHere } from '#main/exports/make/exporter';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import type { Disclosure } from '#shared/publication/editions/disclosure';
import { failure } from '#shared/result';
import { publishReference } from '../publication/reference.ts';
import { readCase, SAMPLE } from '../support/cases.ts';
import { prepareChromium } from '../support/chromium.ts';
import { testBrowser } from '../support/test-browser.ts';
import { gridsOf } from './read-back.ts';

const browser = testBrowser(prepareChromium);
const reference = publishReference();
const SAID: Disclosure = {
  索引号: 'JZ-2024-001',
  发布机构: null,
  成文日期: '2024-08-30',
  公开方式: '主动公开',
};

async function folderOf(report = reference.report): Promise<ReadonlyMap<string, Buffer>> {
  const made = await exportHere(async () => failure('missing', 'nothing is printed here'))({
    report,
    pack: readCase(SAMPLE).pack,
    kinds: ['site'],
    editions: ['公开版'],
    choices: { ...DEFAULT_SETTINGS, charts: '图片' },
    disclosure: SAID,
    snapshot: '',
    madeAt: new Date(0),
  });
  if (made === null || !made.ok) throw new Error('no folder');
  return new Map(made.value.files.map(({ path, bytes }) => [path ?? '', Buffer.from(bytes)]));
}

const files = await folderOf();
const text = (name: string) => files.get(name)?.toString('utf8') ?? '';
const sections = [...files.keys()].filter((name) => name.startsWith('分节/'));

/** A website with its own styles, into which the fragment is pasted. */
function around(fragment: string): string {
  return `<!doctype html><html lang="zh-CN"><head><meta charset="utf-8"><meta name="viewport" content="width=device-width"><title>网站</title>
<style>body{font:20px serif;color:rgb(1,2,3)}table{border:5px solid red}h2{color:rgb(9,8,7)}</style></head>
<body><header><h1 id="contents">网站</h1><p id="own">别的话</p></header><main>${fragment}</main><table id="other"><tr><td>甲</td></tr></table><h2 id="title">别的题</h2></body></html>`;
}

async function open(source: string, width = 1366): Promise<Page> {
  const page = await browser().newPage({ viewport: { width, height: 800 } });
  await page.setContent(source);
  return page;
}

describe('the folder for a website', () => {
  it('the website folder has the fragment, its parts, style, metadata, a picture, and correct checksums', () => {
    const others = [
      '正文.html',
      '样式.css',
      '元数据.html',
      '元数据.json',
      '预览.html',
      '缩略图.png',
      '校验码.txt',
    ];
    expect([...files.keys()].filter((name) => !sections.includes(name)).sort()).toEqual(others.sort());
    expect(sections).toHaveLength(gridsOf(reference).length + 5);
    const sums = text('校验码.txt').trim().split('\n');
    expect(sums).toHaveLength(files.size - 1);
    for (const line of sums) {
      const bytes = files.get(line.slice(66)) ?? Buffer.alloc(0);
      expect(createHash('sha256').update(bytes).digest('hex'), line).toBe(line.slice(0, 64));
    }
    expect(files.get('缩略图.png')?.subarray(1, 4).toString()).toBe('PNG');
  });

  it('the website metadata have what 政府信息公开 requires, and leave missing entries open', async () => {
    expect(JSON.parse(text('元数据.json'))).toMatchObject({
      索引号: 'JZ-2024-001',
      发布机构: reference.report.部门,
      成文日期: '2024-08-30',
      公开方式: '主动公开',
      年度: 2023,
    });
    expect(text('元数据.html')).toContain('<meta name="PubDate" content="2024-08-30">');
  });

  it('the fragment does not change the page around it', async () => {
    const look = (page: Page) =>
      page.evaluate(() =>
        ['body', '#own', '#other', '#title'].map((at) => {
          const style = getComputedStyle(document.querySelector(at) as Element);
          return [style.color, style.font, style.border, style.margin, style.textAlign, style.width].join(
            '|',
          );
        }),
      );
    const [empty, filled] = [await open(around('')), await open(around(text('正文.html')))];
    expect(await look(filled)).toEqual(await look(empty));
    const rules = await filled.evaluate(() =>
      [...document.styleSheets]
        .slice(1)
        .flatMap((sheet) =>
          [...sheet.cssRules].flatMap((rule) =>
            rule instanceof CSSMediaRule ? [...rule.cssRules].map((each) => each.cssText) : [rule.cssText],
          ),
        ),
    );
    expect(rules.length).toBeGreaterThan(50);
    for (const rule of rules) {
      for (const selector of rule.slice(0, rule.indexOf('{')).split(','))
        expect(selector.trim()).toMatch(/^\.jsgk\b/);
    }
    const ids = await filled.evaluate(() => [...document.querySelectorAll('[id]')].map(({ id }) => id));
    expect(new Set(ids).size).toBe(ids.length);
    await empty.close();
    await filled.close();
  });

  it.each([1366, 390])('the fragment is accessible, %s pixels wide', { timeout: 120_000 }, async (width) => {
    const page = await open(text('预览.html'), width);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run());
    expect(violations.map((each: axe.Result) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    const wide = await page.evaluate(() => document.documentElement.scrollWidth);
    expect(wide).toBeLessThanOrEqual(width);
    await page.close();
  });

  it('headings and names stay visible on a phone while a form is scrolled both ways', async () => {
    const page = await open(text('预览.html'), 390);
    const seen = await page.evaluate(() => {
      const table = document.querySelector('[id="jsgk-grid-公开02"]') as HTMLElement;
      const box = table.closest('.scroll') as HTMLElement;
      box.scrollIntoView();
      box.scrollTo(500, 300);
      const frame = box.getBoundingClientRect();
      const head = (table.querySelector('thead') as Element).getBoundingClientRect();
      const names = [...table.querySelectorAll('tbody .k2')].map((cell) => cell.getBoundingClientRect());
      return {
        head: head.top - frame.top,
        names: names.map(({ left }) => Math.round(left - frame.left)),
        widest: Math.max(...names.map(({ width }) => width)),
        frame: frame.width,
      };
    });
    expect(Math.abs(seen.head)).toBeLessThan(2);
    expect(new Set(seen.names)).toEqual(new Set([0]));
    expect(seen.widest).toBeLessThan(seen.frame / 2);
    await page.close();
  });

  it('the fragment can be skipped, and its contents link to each part', async () => {
    const page = await open(around(text('正文.html')));
    const broken = await page.evaluate(() =>
      [...document.querySelectorAll('.jsgk a[href^="#"]')]
        .map((link) => decodeURIComponent((link.getAttribute('href') ?? '').slice(1)))
        .filter((id) => document.getElementById(id) === null),
    );
    expect(broken).toEqual([]);
    expect(await page.locator('.jsgk a').first().textContent()).toBe('跳过本文');
    await page.close();
  });

  it('the parts contain every figure of the whole', async () => {
    const page = await open(around(sections.map(text).join('')));
    const shown = await page.locator('.jsgk').allTextContents();
    const words = shown.join('').replace(/\s/g, '');
    for (const grid of gridsOf(reference)) {
      for (const { text: figure } of grid.body.flat()) expect(words).toContain(figure.replace(/\s/g, ''));
    }
    await page.close();
  });

  it('the fragment says in red that it is a draft while anything is open, and not otherwise', async () => {
    expect(text('正文.html')).toContain('草稿，不得发布');
    const done = await folderOf(readCase(SAMPLE).report);
    expect(done.get('正文.html')?.toString()).not.toContain('草稿');
  });
});
