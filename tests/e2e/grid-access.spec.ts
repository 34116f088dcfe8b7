import { describe, expect, it } from 'vitest';
import { REFERENCE } from '../support/cases.ts';
import { browserForTests, openReportOf } from '../support/windows.ts';
import { graveFindings } from './pages/axe.ts';
import { GridPage } from './pages/grid-page.ts';

const openWindow = browserForTests(8000);
const PAGES = ['01 ', '02 ', '03 ', '04 ', '05 ', '06 ', '07 ', '08 ', '09 ', '附件1', '附件2'];

describe('the forms', () => {
  it('no form has a serious finding of axe', async () => {
    const page = await openReportOf(openWindow, REFERENCE);
    const grid = new GridPage(page);
    const found: string[] = [];
    for (const name of PAGES) {
      await grid.open(name);
      found.push(...(await graveFindings(page)).map((finding) => `${name}: ${finding}`));
    }
    expect(found).toEqual([]);
  });

  it.each([
    [1, 1366, 768],
    [1.25, 1093, 614],
    [1.5, 911, 512],
  ])(
    'are whole at a scale of %f: names stay in view, the active cell is never covered',
    async (scale, width, height) => {
      const page = await openReportOf(openWindow, REFERENCE, { scale, width, height });
      const grid = new GridPage(page);
      for (const name of ['02 ', '03 ', '05 ']) {
        await grid.open(name);
        await grid.press('Control+End', 'ArrowUp', 'ArrowUp');
        const { row } = await grid.active();
        const seen = await page.evaluate(() => {
          const input = document.querySelector('input.cell-input');
          const cell = document.getElementById(input?.getAttribute('aria-activedescendant') ?? '');
          const box = cell?.getBoundingClientRect();
          const name = cell?.parentElement?.querySelector('td.frozen')?.getBoundingClientRect();
          const view = document.querySelector('.grid-scroller')?.getBoundingClientRect();
          // the cell's own handle is at its corner
          const at = (x: number, y: number) =>
            document
              .elementsFromPoint(x, y)
              .find((element) => !element.matches('.fill-handle'))
              ?.closest('td');
          return (
            box !== undefined &&
            name !== undefined &&
            view !== undefined &&
            name.left >= view.left - 1 &&
            name.right <= view.right &&
            at(box.left + 4, box.top + 4) === cell &&
            at(box.right - 4, box.bottom - 4) === cell
          );
        });
        expect(seen, `${name} row ${row}`).toBe(true);
      }
    },
  );

  it('forms do not move while a figure is typed', async () => {
    const page = await openReportOf(openWindow, REFERENCE);
    const grid = new GridPage(page);
    await grid.open('05 ');
    await grid.select('公开05/2080101/基本支出');
    const place = () => grid.cell('公开05/2080102/基本支出').boundingBox();
    const before = await place();
    await page.keyboard.type('123456789012345678901234567890');
    expect(await place()).toEqual(before);
    await grid.press('Escape');
    expect(await place()).toEqual(before);
  });
});
