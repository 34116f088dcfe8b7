import type { Page } from 'playwright-core';
import { describe, expect, it } from 'vitest';
import { REFERENCE } from '../support/cases.ts';
import { browserForTests, openReportOf } from '../support/windows.ts';
import { button } from './pages/button.ts';
import { ChecksPage } from './pages/checks-page.ts';
import { ReportPage } from './pages/report-page.ts';
import { WordsPage } from './pages/words-page.ts';

const openWindow = browserForTests();

/** The check page of the published document. */
async function openChecks(): Promise<{ page: Page; checks: ChecksPage }> {
  const page = await openReportOf(openWindow, REFERENCE);
  const checks = new ChecksPage(page);
  await checks.open();
  return { page, checks };
}

const undo = (page: Page) => button(page.getByRole('banner'), '撤销').click();

describe('the check panel', () => {
  it('findings are filtered by severity, words and grouping, and moved through by keys', async () => {
    const { page, checks } = await openChecks();
    const all = await page.locator('.finding').count();
    await checks.show('错误');
    const errors = await page.locator('.finding').count();
    expect(errors).toBeGreaterThan(10);
    expect(errors).toBeLessThan(all);
    await checks.search('编码应为 20502');
    await expect.poll(() => page.locator('.finding').count()).toBe(1);
    await checks.search('');
    await page.locator('.ant-segmented-item').filter({ hasText: '按规则' }).click();
    await page.getByRole('region', { name: '科目名称' }).waitFor();
    await page.locator('.finding .go').first().focus();
    await page.keyboard.press('ArrowDown');
    expect(await page.evaluate(() => document.activeElement?.textContent)).toBe(
      await page.locator('.finding .go').nth(1).textContent(),
    );
  });

  it('a finding leads to its exact cell and to its exact words', async () => {
    const { page, checks } = await openChecks();
    await checks.saying('公开05 合计“基本支出” 为 407.61').locator('.go').click();
    await page.getByRole('treegrid', { name: '一般公共预算财政拨款支出决算表' }).waitFor();
    const active = page.locator('td.active');
    await active.waitFor();
    await expect.poll(() => active.textContent()).toBe('407.61');

    await checks.open();
    await checks.saying('“2164.69 元”').locator('.go').click();
    await page.getByRole('heading', { name: '决算情况说明', exact: true }).waitFor();
    const meant = page.locator('.meant').first();
    await meant.waitFor();
    await page.locator('.found.error').filter({ hasText: '2164.69' }).first().waitFor();
  });

  it('a finding leads to its exact cell of an annex', async () => {
    const { page, checks } = await openChecks();
    await checks.saying('附件2 第25行').first().locator('.go').click();
    await page.getByRole('treegrid', { name: '项目单位自评汇总表' }).waitFor();
    const active = page.locator('td.active');
    await expect.poll(() => active.getAttribute('class')).toContain('mark-');
    expect(await active.getAttribute('title')).toContain('附件2 第25行');
    expect(await active.isVisible()).toBe(true);
  });

  it('a wording is corrected with one click, and that is undone', async () => {
    const { page, checks } = await openChecks();
    const doubled = checks.saying('“主要原因是主要原因是”');
    await button(doubled, '更正').click();
    await doubled.waitFor({ state: 'detached' });
    const words = new WordsPage(page);
    await words.open('决算情况说明');
    expect((await words.texts()).join('')).not.toContain('主要原因是主要原因是');
    await undo(page);
    await checks.open();
    await checks.saying('“主要原因是主要原因是”').waitFor();
  });

  it('many wordings are corrected at once after a preview, as one step', async () => {
    const { page, checks } = await openChecks();
    const before = await page.locator('.finding').count();
    await page.getByRole('button', { name: /全部更正/ }).click();
    const dialog = page.getByRole('dialog');
    await dialog.getByText('“反映反映”改为“反映”').waitFor();
    await dialog.getByRole('button', { name: /^更正 \d+ 处$/ }).click();
    await dialog.waitFor({ state: 'detached' });
    await checks.saying('“反映反映”').waitFor({ state: 'detached' });
    expect(await page.locator('.finding').count()).toBeLessThan(before - 5);
    await undo(page);
    await checks.saying('“反映反映”').waitFor();
    expect(await page.locator('.finding').count()).toBe(before);
  });

  it('a finding is accepted with a reason, and reopens when the figures change', async () => {
    const { page, checks } = await openChecks();
    const total = '公开05 合计“基本支出” 为 407.61';
    await checks.verify(checks.saying(total), '已与财政核对');
    await checks.saying(total).waitFor({ state: 'detached' });
    await checks.show('已核实');
    await checks.saying('已核实：已与财政核对').waitFor();

    const report = new ReportPage(page);
    await page.getByRole('navigation').getByRole('button', { name: '05 一般公共支出决算表' }).click();
    await page.getByRole('treegrid', { name: '一般公共预算财政拨款支出决算表' }).waitFor();
    await report.select('2050299');
    await page.keyboard.press('ArrowRight');
    await page.keyboard.type('1.00');
    await page.keyboard.press('Enter');
    await checks.open();
    await checks.search('公开05 合计 基本支出');
    await checks.saying('公开05 合计“基本支出” 为 408.61').waitFor();
  });

  it('an export with errors asks first, and records the decision', async () => {
    const { page } = await openChecks();
    const report = new ReportPage(page);
    await button(page.getByRole('banner'), '导出').click();
    await page.getByText(/还有 \d+ 处错误没有处理/).waitFor();
    await page.getByRole('button', { name: '去看看' }).click();
    await page.getByRole('heading', { name: '体检' }).waitFor();
    await report.export();
  });
});
