import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';

/** The check page. */
export class ChecksPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  async open(): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('button', { name: '体检' }).click();
    await this.#page.getByRole('heading', { name: '体检' }).waitFor();
    await this.settled();
  }

  /** Waits until the check is of the current state. */
  async settled(): Promise<void> {
    await this.#page.getByRole('status').getByText('已核对').waitFor();
  }

  /** The findings with this text. */
  saying(words: string): Locator {
    return this.#page.locator('.finding').filter({ hasText: words });
  }

  async show(what: string): Promise<void> {
    await this.#page.locator('.ant-segmented-item').filter({ hasText: what }).click();
  }

  async search(words: string): Promise<void> {
    await this.#page.getByLabel('查找').fill(words);
  }

  async verify(finding: Locator, reason: string): Promise<void> {
    await button(finding, '已核实…').click();
    const dialog = this.#page.getByRole('dialog', { name: '已核实' });
    await dialog.getByRole('textbox').fill(reason);
    await button(dialog, '确定').click();
    await dialog.waitFor({ state: 'detached' });
  }
}
