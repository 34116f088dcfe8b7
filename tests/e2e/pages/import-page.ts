import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';
import { still } from './still.ts';

export interface GivenFile {
  readonly name: string;
  readonly bytes: Uint8Array;
}

/** The preview of an import. */
export class ImportPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses 导入 and picks files. */
  async pick(...files: readonly GivenFile[]): Promise<void> {
    await button(this.#page, '导入').click();
    const chooser = this.#page.waitForEvent('filechooser');
    await button(await still(this.#page.getByRole('dialog', { name: '导入' })), '选择文件').click();
    await (await chooser).setFiles(
      files.map(({ name, bytes }) => ({
        name,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
  }

  get dialog(): Locator {
    return this.#page.locator('.import-dialog');
  }

  /** Shows one of the items on the left. */
  async show(name: string | RegExp): Promise<void> {
    await this.dialog.getByRole('navigation').getByRole('button', { name }).click();
  }

  /** The rows of the shown form, each as the texts of its cells. */
  async cells(): Promise<readonly (readonly string[])[]> {
    const rows = await this.dialog.locator('.ant-table-row').all();
    return Promise.all(rows.map((row) => row.locator('.ant-table-cell').allInnerTexts()));
  }

  async commit(): Promise<void> {
    await button(this.dialog, '导入所选').click();
    await this.#page.getByText('已导入', { exact: true }).waitFor();
  }

  async undo(): Promise<void> {
    await button(this.#page, '撤销导入').click();
    await this.#page.getByText('已撤销导入').waitFor();
  }
}
