import { describe, expect, it, onTestFinished } from 'vitest';
import { TABLE_IDS } from '#shared/tables/address';
import { electronMissing, electronRequired, launchElectron } from '../support/electron-app.ts';
import { enterReference, printedFigures, shownFigures } from '../support/reference-entry.ts';
import { tempFolder } from '../support/temp-folder.ts';
import { browserForTests } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests(8000);
const missing = electronMissing();
if (missing !== null) console.warn(`Electron 测试${electronRequired ? '无法进行' : '跳过'}：${missing}`);

async function expectPrinted(grid: GridPage): Promise<void> {
  for (const table of TABLE_IDS)
    expect(await shownFigures(grid, table), table).toEqual(printedFigures(table));
}

describe('the nine forms of a published document', () => {
  it('the nine forms are entered in a browser, two typed and the others pasted, and equal the print', async () => {
    const page = await openWindow();
    await new ReportsPage(page).create('示例单位');
    const grid = new GridPage(page);
    await enterReference(grid, ['公开01', '公开06']);
    await expectPrinted(grid);
  });

  it.skipIf(missing !== null && !electronRequired)(
    'the nine forms are entered in Electron as well',
    async () => {
      const app = await launchElectron({ folder: tempFolder() });
      onTestFinished(() => app.close());
      const page = await app.firstWindow();
      await new ReportsPage(page).create('示例单位');
      const grid = new GridPage(page, async ({ text }) => {
        await app.evaluate(({ clipboard }, copied) => clipboard.writeText(copied), text);
        await page.keyboard.press('Control+v');
      });
      await enterReference(grid, ['公开04']);
      await expectPrinted(grid);
    },
  );
});
