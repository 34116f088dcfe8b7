import { it } from 'vitest';
import { enterReference, expectPrinted } from '../support/reference-entry.ts';
import { browserForTests } from '../support/windows.ts';
import { GridPage } from './pages/grid-page.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests(8000);

it('the nine forms of a published document are entered in a browser, two typed and the others pasted, and equal the print', async () => {
  const page = await openWindow();
  await new ReportsPage(page).create('示例单位');
  const grid = new GridPage(page);
  await enterReference(grid, ['公开01', '公开06']);
  await expectPrinted(grid);
});
