import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';
import type { GivenFile } from './import-page.ts';

/** 取数: the files, the figures they fill, and the confirmation. */
export class GatherPage {
  readonly #page: Page;
  /** Number of presses of a mouse button so far. */
  clicks = 0;

  constructor(page: Page) {
    this.#page = page;
  }

  async #click(target: Locator): Promise<void> {
    this.clicks++;
    await target.click();
  }

  /** Presses 取数 in the list or in a report. */
  async open(): Promise<void> {
    await this.#click(button(this.#page, '取数'));
    await button(this.#page, '选择文件').waitFor();
  }

  async pick(...files: readonly GivenFile[]): Promise<void> {
    await this.#choose('选择文件', files);
  }

  async addFiles(...files: readonly GivenFile[]): Promise<void> {
    await this.#choose('加文件', files);
  }

  async #choose(name: string, files: readonly GivenFile[]): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await this.#click(button(this.#page, name));
    await (await chooser).setFiles(
      files.map(({ name: filename, bytes }) => ({
        name: filename,
        mimeType: 'application/octet-stream',
        buffer: Buffer.from(bytes),
      })),
    );
  }

  /** Waits until the files are read; returns the headline, e.g. 取数：填 412 个数. */
  async headline(): Promise<string> {
    await this.#page.locator('.gather-body').waitFor();
    return (await this.#page.locator('.report-head h1').textContent()) ?? '';
  }

  /** A file in the list on the left. */
  file(name: string): Locator {
    return this.#page
      .getByRole('complementary', { name: '文件' })
      .getByRole('listitem')
      .filter({ hasText: name });
  }

  section(title: string): Locator {
    return this.#page.getByRole('region', { name: title });
  }

  /** The rows of a section, each as the texts of its cells. */
  async rows(title: string): Promise<readonly (readonly string[])[]> {
    const rows = await this.section(title).locator('tbody tr').all();
    return Promise.all(rows.map((row) => row.locator('th, td').allInnerTexts()));
  }

  async commit(): Promise<void> {
    await this.#click(this.#page.getByRole('button', { name: /^(填入报表|新建报表并填入)$/ }));
  }

  async undo(): Promise<void> {
    await button(this.#page, '撤销取数').click();
    await this.#page.getByText('已撤销取数').waitFor();
  }
}
