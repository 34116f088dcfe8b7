import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';

/** One report: its forms, the state of saving, the export. */
export class ReportPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Opens a form, e.g. `03 支出决算表`. */
  async openForm(name: string): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('button', { name }).click();
    await this.#page.getByRole('treegrid', { name: name.replace(/^\d+ /, '') }).waitFor();
  }

  /** The first figure to the right of a 行次 or 科目编码. */
  figure(row: string): Locator {
    return this.#page
      .locator('td.line, td.code')
      .filter({ hasText: new RegExp(`^${row}$`) })
      .locator('xpath=following-sibling::td[contains(@class, "amount")][1]');
  }

  /** Makes a figure the current one, ready for typing. */
  async select(row: string): Promise<void> {
    await this.figure(row).click();
    await this.#page.locator('input:focus').and(this.#page.getByLabel('当前单元格')).waitFor();
  }

  /** Types a figure as a person does, and waits until it is on disk. */
  async type(row: string, text: string): Promise<void> {
    await this.select(row);
    await this.#page.keyboard.type(text);
    await this.#page.keyboard.press('Enter');
    await this.#page
      .getByRole('status')
      .getByText(/^已保存 \d/)
      .waitFor();
  }

  /** The hover text of a figure. */
  hint(row: string): Promise<string | null> {
    return this.figure(row).getAttribute('title');
  }

  /** The 科目 with a figure that contradicts its formula. */
  async contradicted(): Promise<readonly string[]> {
    const rows = this.#page.locator('tr').filter({ has: this.#page.locator('td.origin-stated') });
    return rows.locator('td.code').allTextContents();
  }

  async export(): Promise<void> {
    await this.#openExport();
    await button(this.#exportDialog, '导出').click();
    await this.exported();
  }

  /** Starts 一键全套, in the dialog that is open or opens now. */
  async exportSet(): Promise<void> {
    await this.#openExport();
    await button(this.#exportDialog, '一键全套').click();
  }

  /** Chooses the unit and the kind of charts in the export dialog. */
  async chooseForExport(unit: string, charts: string): Promise<void> {
    await this.#openExport();
    const units = this.#exportDialog.getByRole('radiogroup', { name: '金额单位' });
    await units.getByText(unit, { exact: true }).click();
    await this.#exportDialog.getByLabel('图表').click();
    await this.#page.locator('.ant-select-item-option', { hasText: charts }).click();
  }

  async exported(): Promise<void> {
    await this.#exportDialog.getByText('已导出').waitFor({ timeout: 60_000 });
  }

  /** The files named in the question before replacing. */
  async askedToReplace(): Promise<readonly string[]> {
    await this.#exportDialog.getByText('要替换吗').waitFor();
    return this.#exportDialog.getByRole('alert').locator('div').allTextContents();
  }

  async answerReplace(answer: '替换' | '不替换'): Promise<void> {
    await button(this.#exportDialog, answer).click();
    await this.#exportDialog.getByText('要替换吗').waitFor({ state: 'detached' });
  }

  /** Cancels the export in progress and leaves the dialog. */
  async cancelExport(): Promise<void> {
    await this.#exportDialog.getByRole('progressbar', { name: '导出进度' }).waitFor();
    await button(this.#exportDialog, '取消').click();
    await button(this.#exportDialog.locator('.ant-modal-footer'), '关闭').click();
  }

  async close(): Promise<void> {
    await this.#page.getByRole('button', { name: '全部报表' }).click();
  }

  async #openExport(): Promise<void> {
    if (await this.#exportDialog.isVisible()) return;
    await button(this.#page.getByRole('banner'), '导出').click();
    const decision = this.#page.getByLabel('理由（写进修改记录）');
    await decision.or(this.#exportDialog).first().waitFor();
    if (!(await decision.isVisible())) return;
    await decision.fill('先送主管部门审核');
    await this.#page.getByRole('button', { name: '导出草稿' }).click();
  }

  get #exportDialog(): Locator {
    return this.#page.getByRole('dialog', { name: '导出', exact: true });
  }
}
