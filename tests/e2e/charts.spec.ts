import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { picture } from '../support/picture.ts';
import { browserForTests } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';

const openWindow = browserForTests();
const LARGE = '123456789.01';

const openPart = (page: Page, name: string) =>
  page
    .getByRole('navigation', { name: '文档各部分' })
    .getByRole('button', { name: new RegExp(`^${name}`) })
    .click();

/** Texts of the charts that are cut by their drawing or run into another text. */
async function troubles(page: Page): Promise<readonly string[]> {
  await page.locator('.drawing svg text').first().waitFor();
  await page.waitForTimeout(300);
  return page.locator('.drawing svg').evaluateAll((drawings) =>
    drawings.flatMap((drawing) => {
      const edge = drawing.getBoundingClientRect();
      const texts = [...drawing.querySelectorAll('text')].map((text) => ({
        words: text.textContent,
        box: text.getBoundingClientRect(),
      }));
      const cut = texts.filter(({ box }) => box.left < edge.left - 1 || box.right > edge.right + 1);
      const crossing = texts.filter(({ box }, at) =>
        texts
          .slice(at + 1)
          .some(
            (other) =>
              box.left < other.box.right - 1 &&
              box.right > other.box.left + 1 &&
              box.top < other.box.bottom - 3 &&
              box.bottom > other.box.top + 3,
          ),
      );
      return [...cut.map(({ words }) => `cut: ${words}`), ...crossing.map(({ words }) => `over: ${words}`)];
    }),
  );
}

/** Bars that have no figure. */
async function bare(page: Page): Promise<readonly string[]> {
  return page.locator('.chart').evaluateAll((charts) =>
    charts.flatMap((chart) => {
      const printed = [...chart.querySelectorAll('svg text')].map((text) => text.textContent);
      const figures = [...chart.querySelectorAll('td')].map((cell) => cell.textContent);
      return figures.filter((figure) => figure !== '' && !printed.includes(figure)).map(String);
    }),
  );
}

describe('the charts of the overview', () => {
  it.each([
    ['万元', 1366],
    ['元', 1366],
    ['元', 1024],
  ])(
    'every bar in %s, %i wide, has its figure, and no text is cut or runs into another',
    async (unit, width) => {
      const page = await openWindow({ width, height: 768 });
      await page.getByRole('button', { name: /^打开示例/ }).click();
      const grid = new GridPage(page);
      await page.getByRole('treegrid').waitFor();
      if (unit === '元') {
        await page.getByRole('radiogroup', { name: '金额单位' }).getByText('元', { exact: true }).click();
        await openPart(page, '05 一般');
        await grid.select('公开05/2070104/基本支出');
        await grid.type(LARGE);
      }
      await openPart(page, '概览');
      expect(await troubles(page)).toEqual([]);
      expect(await bare(page)).toEqual([]);
      await picture(page, `charts-${unit}-${width}`);
    },
  );
});
