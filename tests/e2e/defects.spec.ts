import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ReportsPage } from './pages/reports-page.ts';

const openWindow = browserForTests();
const DEFECT = /Cannot (read properties|use 'in' operator).* null/;
const UNDRAWABLE = { 项目: [null] };

/** Makes every report open with an annex that cannot be drawn, until stopped. */
async function damageReports(page: Page): Promise<() => Promise<void>> {
  const opening = '**/api/reports.open';
  await page.route(opening, async (route) => {
    const response = await route.fetch();
    const opened = await response.json();
    await route.fulfill({ response, json: { ...opened, value: { ...opened.value, 附件2: UNDRAWABLE } } });
  });
  return () => page.unroute(opening);
}

it('a page that cannot be drawn leaves no blank window: the report opens again', async () => {
  const page = await openWindow({ provoked: DEFECT });
  const notes: string[] = [];
  page.on('request', (request) => {
    if (request.url().endsWith('/api/diagnostics.note')) notes.push(request.postData() ?? '');
  });
  const reports = new ReportsPage(page);
  await (await reports.create('示例单位')).close();
  const repair = await damageReports(page);
  const report = await reports.open('示例单位');
  await report.type('29', '1234.56');
  await page.getByRole('navigation').getByRole('button', { name: '附件2' }).click();
  await page.getByText('软件出错，这一页没能显示').waitFor();
  await page.getByText('已保存的内容都在').waitFor();
  expect(notes).toHaveLength(1);
  expect(JSON.parse(notes[0] ?? '')).toEqual({
    name: 'TypeError',
    stack: expect.stringMatching(/^\s+at .*\.js:\d+:\d+/),
  });

  await repair();
  await button(page, '重新打开').click();
  await page.getByRole('treegrid').waitFor();
  await expect.poll(() => report.figure('29').textContent()).toBe('1,234.56');
  await report.close();
  await expect.poll(() => reports.names()).toEqual(['示例单位']);
});
