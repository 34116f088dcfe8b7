import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';
import { ReportPage } from './report-page.ts';
import { still } from './still.ts';

/** The list of all reports. */
export class ReportsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** The dialog for creating a report. */
  async beginNew(): Promise<Locator> {
    await button(this.#page, '新建报表').click();
    return still(this.#page.getByRole('dialog', { name: '新建报表' }));
  }

  async create(部门: string): Promise<ReportPage> {
    const dialog = await this.beginNew();
    await dialog.getByLabel('部门（单位）名称').fill(部门);
    await button(dialog, '新建').click();
    return this.#opened();
  }

  async open(部门: string): Promise<ReportPage> {
    await button(this.#page, 部门).click();
    return this.#opened();
  }

  /** Opens the only report of the list. */
  async openOnly(): Promise<ReportPage> {
    await this.#names.click();
    return this.#opened();
  }

  /** Imports a file; the host picks which one. */
  async import(): Promise<void> {
    await button(this.#page, '导入').click();
    await button(await still(this.#page.getByRole('dialog', { name: '导入' })), '选择文件').click();
  }

  async opened(): Promise<ReportPage> {
    return this.#opened();
  }

  /** The row of a report. */
  row(部门: string): Locator {
    return this.#page.getByRole('grid', { name: '报表' }).getByRole('row', { name: 部门 });
  }

  /** Acts on a report through the context menu. */
  async act(部门: string, name: string): Promise<void> {
    const row = this.row(部门);
    await row.locator('td').last().click({ button: 'right' });
    await this.#page.getByRole('menuitem', { name }).click();
  }

  async delete(部门: string): Promise<void> {
    await this.act(部门, '删除');
    await this.row(部门).waitFor({ state: 'detached' });
  }

  async names(): Promise<readonly string[]> {
    await this.#page.getByRole('heading', { name: '部门决算公开' }).waitFor();
    await this.#page.locator('.first-start, .report-list').first().waitFor();
    return this.#names.allInnerTexts();
  }

  get #names(): Locator {
    return this.#page.locator('.report-list tbody tr:not(.group) td:first-child button');
  }

  async #opened(): Promise<ReportPage> {
    await this.#page.getByRole('treegrid').waitFor();
    return new ReportPage(this.#page);
  }
}
