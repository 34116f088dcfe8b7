import axe from 'axe-core';
import { HtmlValidate } from 'html-validate';
import JSZip from 'jszip';
import { PDFDocument } from 'pdf-lib';
import type { Page } from 'playwright-core';
import { beforeAll, describe, expect, it } from 'vitest';
import { chartSvg } from '#main/exports/charts/svg';
import { writeWord } from '#main/exports/docx/write-word';
import { writeHtml } from '#main/exports/html/write-html';
import { writePdf } from '#main/exports/pdf/write-pdf';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { compute } from '#shared/compute/compute';
import type { Chart } from '#shared/publication/blocks';
import { CHART_COLOURS } from '#shared/publication/charts/chart-look';
import { publish } from '#shared/publication/publish';
import { defaultPack } from '../support/cases.ts';
import { prepareChromium } from '../support/chromium.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { describedFigures } from '../support/pdf-figures.ts';
import { testBrowser } from '../support/test-browser.ts';
import { FIXTURES } from './fixtures.ts';

const HOOK_MS = 120_000;
const LAST_YEAR = {
  '上年/公开01/31/决算数': 74_000_000_012,
  '上年/公开04/32/金额': 74_000_000_012,
  '上年/公开05/合计/小计': 4_990_000,
};

/** A report with every kind of chart, its figures in the given unit: 元 makes them long. */
function charted(单位: '元' | '万元') {
  const report = FIXTURES.国资?.();
  if (report === undefined) throw new Error('no such fixture');
  const pack = defaultPack();
  const given = { ...report, 单位, facts: { ...report.facts, ...LAST_YEAR } };
  return publish(pack, given, compute(pack, given), { charts: true });
}

const publication = charted('万元');
const charts = publication.sections.flatMap(({ blocks }) =>
  blocks.flatMap((block): Chart[] => (block.kind === 'chart' ? [block.chart] : [])),
);

beforeAll(offerTestBrowser, HOOK_MS);
const browser = testBrowser(prepareChromium);

async function open(html: string): Promise<Page> {
  const page = await browser().newPage({ locale: 'zh-CN', viewport: { width: 1366, height: 768 } });
  await page.setContent(html);
  return page;
}

describe('charts in the web page', () => {
  it('charts in the web page are valid and accessible, run nothing and fetch nothing', async () => {
    const source = await writeHtml(publication, DEFAULT_SETTINGS);
    const validator = new HtmlValidate({ extends: ['html-validate:standard', 'html-validate:a11y'] });
    const { results } = await validator.validateString(source);
    expect(results.flatMap(({ messages }) => messages.map(({ message }) => message))).toEqual([]);
    const page = await open(source);
    await page.evaluate(axe.source);
    const { violations } = await page.evaluate(() => Reflect.get(window, 'axe').run());
    expect(violations.map((each: axe.Result) => `${each.id}: ${each.nodes[0]?.html}`)).toEqual([]);
    expect(await page.locator('script, svg style, svg [class], svg a, image, use').count()).toBe(0);
    expect(source).not.toMatch(/(?:src|href)="(?!#)|url\((?!data:font\/)|@import/);
    await page.close();
  });

  it('charts in the web page are named and described drawings, each with a table of its figures', async () => {
    expect(charts.map(({ id }) => id)).toEqual(['上下年对比', '支出结构', '支出功能分类', '三公']);
    const page = await open(await writeHtml(publication, DEFAULT_SETTINGS));
    for (const chart of charts) {
      const drawing = page.getByRole('img', { name: `${chart.title} ${chart.description}`, exact: true });
      const drawn = await drawing.locator('text').allTextContents();
      const table = page.locator('.chart', { has: drawing }).locator('table');
      expect(await table.locator('caption').textContent()).toBe(`${chart.title}（单位：${chart.unit}）`);
      expect(await table.locator('tbody th').allTextContents()).toEqual(chart.categories);
      const figures = chart.categories.flatMap((_, at) => chart.series.map((series) => series.figures[at]));
      expect(await table.locator('td').allTextContents()).toEqual(figures);
      expect(drawn).toEqual(expect.arrayContaining([...chart.categories, ...figures]));
    }
    await page.close();
  });

  it.each(['元', '万元'] as const)('have no text that is cut or runs into another, in %s', async (unit) => {
    const page = await open(await writeHtml(charted(unit), DEFAULT_SETTINGS));
    expect(await page.locator('.chart svg').count()).toBe(4);
    expect(await page.evaluate(collisions)).toEqual([]);
    await page.close();
  });
});

it('charts have the same colours in Word as in the web page and the PDF (P9)', async () => {
  const word = await JSZip.loadAsync(await writeWord(publication));
  const parts = await Promise.all(word.file(/charts\/chart\d+\.xml$/).map((part) => part.async('text')));
  expect(parts).toHaveLength(charts.length);
  const inWord = charts.map((_, at) =>
    [...(parts[at] ?? '').matchAll(/<c:ser>.*?<a:srgbClr val="(\w{6})"/g)].map(([, colour]) => `#${colour}`),
  );
  const drawn = charts.map((chart) => {
    const fills = [...chartSvg(chart, 'inherit', 600).matchAll(/fill="(#\w{6})"/g)].map(
      ([, colour]) => colour,
    );
    return CHART_COLOURS.filter((colour) => fills.includes(colour));
  });
  expect(drawn.every((colours) => colours.length > 0)).toBe(true);
  expect(inWord).toEqual(drawn);
});

describe('charts in the PDF', () => {
  it('charts in the PDF are drawn, with descriptions for people who cannot see them', async () => {
    const made = await writePdf(publication, DEFAULT_SETTINGS, printInBrowser);
    if (!made.ok) throw new Error(made.error.message);
    const document = await PDFDocument.load(made.value);
    expect(describedFigures(document).sort()).toEqual(
      charts.map(({ title, description }) => `${title} ${description}`).sort(),
    );
  });
});

/** Texts of the page's drawings that overlap or leave their drawing. */
function collisions(): readonly string[] {
  return [...document.querySelectorAll('.chart svg')].flatMap((svg) => {
    const edge = svg.getBoundingClientRect();
    const texts = [...svg.querySelectorAll('text')].map((text) => ({
      words: text.textContent,
      box: text.getBoundingClientRect(),
    }));
    const cut = texts.filter(({ box }) => box.left < edge.left || box.right > edge.right);
    const met = texts.filter(({ box }, at) =>
      texts
        .slice(at + 1)
        .some(
          (other) =>
            box.left < other.box.right &&
            other.box.left < box.right &&
            box.top + 3 < other.box.bottom &&
            other.box.top + 3 < box.bottom,
        ),
    );
    return [...cut, ...met].map(({ words }) => words ?? '');
  });
}
