import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';
import type { GivenFile } from './import-page.ts';

/** 打开别人的文件: the document beside what was understood. */
export class ReadingPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  /** Presses 打开别人的文件 in the list and picks files, or paths of files. */
  async open(...files: readonly GivenFile[] | readonly string[]): Promise<void> {
    const chooser = this.#page.waitForEvent('filechooser');
    await button(this.#page, '打开别人的文件').click();
    await (await chooser).setFiles(files.map(asPicked) as string[]);
  }

  /** Drops files on the window. */
  async drop(...files: readonly GivenFile[]): Promise<void> {
    const given = files.map(({ name, bytes }) => ({ name, base64: Buffer.from(bytes).toString('base64') }));
    await this.#page.evaluate((all) => {
      const data = new DataTransfer();
      for (const { name, base64 } of all) {
        data.items.add(new File([Uint8Array.from(atob(base64), (char) => char.charCodeAt(0))], name));
      }
      window.dispatchEvent(new DragEvent('drop', { dataTransfer: data, bubbles: true, cancelable: true }));
    }, given);
  }

  /** The list on the left: doubts, and what was understood. */
  get rail(): Locator {
    return this.#page.getByRole('navigation', { name: '读出的内容' });
  }

  async show(name: string | RegExp): Promise<void> {
    await this.rail.getByRole('button', { name }).click();
  }

  /** A table of the document, by its name in it. */
  table(name: RegExp): Locator {
    return this.#page.locator('.source').getByRole('grid', { name });
  }

  /** A form as understood. */
  read(name: RegExp): Locator {
    return this.#page.locator('.reading-side').getByRole('grid', { name });
  }

  /** The selected cells in the document, and on the other side. */
  async chosen(): Promise<{ readonly source: readonly string[]; readonly read: readonly string[] }> {
    const [source, read] = await Promise.all(
      ['.source', '.reading-side'].map((side) =>
        this.#page.locator(`${side} td[aria-selected="true"]`).allInnerTexts(),
      ),
    );
    return { source: source ?? [], read: read ?? [] };
  }

  /** The text in the document that a finding refers to. */
  get meant(): Locator {
    return this.#page.locator('.source mark');
  }

  get side(): Locator {
    return this.#page.locator('.reading-side');
  }

  async check(): Promise<void> {
    await this.#page.getByRole('button', { name: /^只检查/ }).click();
    await this.#page.getByRole('region', { name: '检查结果' }).waitFor();
  }

  finding(words: string | RegExp): Locator {
    return this.side.locator('.finding .go').filter({ hasText: words });
  }

  async takeOver(): Promise<void> {
    await button(this.#page, '接收为报表').click();
  }

  async close(): Promise<void> {
    await button(this.#page, '返回列表').click();
  }
}

function asPicked(file: GivenFile | string) {
  if (typeof file === 'string') return file;
  return { name: file.name, mimeType: 'application/octet-stream', buffer: Buffer.from(file.bytes) };
}
