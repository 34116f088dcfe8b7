import type { Locator, Page } from 'playwright-core';
import { SAMPLE } from '../../support/cases.ts';
import { type OpenWindow, openReportOf, type WindowOptions } from '../../support/windows.ts';

/** The clipboard's content, as from Excel: text, and an HTML table. */
export interface Clip {
  readonly text: string;
  readonly html?: string;
}

/** The grid of a form or annex, operated by keys as a person does. */
export class GridPage {
  readonly page: Page;
  readonly #paste: (clip: Clip) => Promise<void>;

  /** `paste` pastes into the focused input; by default through the page's clipboard and Ctrl+V. */
  constructor(page: Page, paste?: (clip: Clip) => Promise<void>) {
    this.page = page;
    this.#paste = paste ?? ((clip) => pasteInPage(page, clip));
  }

  async open(name: string): Promise<void> {
    await this.page.getByRole('navigation').getByRole('button', { name }).click();
    await this.page
      .getByRole('navigation')
      .locator('[aria-current=page]')
      .filter({ hasText: name })
      .waitFor();
    await this.page.getByRole('treegrid').waitFor();
  }

  get input(): Locator {
    return this.page.getByLabel('当前单元格');
  }

  cell(address: string): Locator {
    return this.page.locator(`[data-address="${address}"]`).first();
  }

  async text(address: string): Promise<string> {
    return (await this.cell(address).textContent()) ?? '';
  }

  async select(address: string): Promise<void> {
    await this.cell(address).click();
    await this.page.locator('input.cell-input:focus').waitFor();
  }

  /** Row and column of the active cell, from 0, and its address. */
  async active(): Promise<{ row: number; column: number; address: string | null }> {
    return this.input.evaluate((input) => {
      const cell = document.getElementById(input.getAttribute('aria-activedescendant') ?? '');
      const [row, column] = (cell?.dataset.at ?? '').split(':').map(Number);
      return { row: row ?? -1, column: column ?? -1, address: cell?.dataset.address ?? null };
    });
  }

  async press(...keys: string[]): Promise<void> {
    for (const key of keys) await this.page.keyboard.press(key);
  }

  async type(text: string, end = 'Enter'): Promise<void> {
    await this.page.keyboard.type(text);
    await this.page.keyboard.press(end);
  }

  paste(clip: string | Clip): Promise<void> {
    return this.#paste(typeof clip === 'string' ? { text: clip } : clip);
  }

  /** The number of selected cells. */
  selected(): Promise<number> {
    return this.page.locator('td[aria-selected=true]').count();
  }

  async saved(): Promise<void> {
    await this.page
      .getByRole('status')
      .getByText(/^已保存 \d/)
      .waitFor();
  }

  /** Every figure shown in the form, by address, without separators. */
  async figures(): Promise<Record<string, string>> {
    return this.page
      .locator('td.amount')
      .evaluateAll((cells) =>
        Object.fromEntries(
          cells.map((cell) => [
            (cell as HTMLElement).dataset.address ?? '',
            (cell.textContent ?? '').replaceAll(',', ''),
          ]),
        ),
      );
  }
}

/** A form of the sample, in a new window. */
export async function openSampleForm(
  openWindow: OpenWindow,
  form: string,
  options: Omit<WindowOptions, 'file'> = {},
): Promise<GridPage> {
  const grid = new GridPage(await openReportOf(openWindow, SAMPLE, options));
  await grid.open(form);
  return grid;
}

async function pasteInPage(page: Page, { text, html }: Clip): Promise<void> {
  await page.evaluate(
    async ([plain, markup]) => {
      const types: Record<string, Blob> = { 'text/plain': new Blob([plain ?? ''], { type: 'text/plain' }) };
      if (markup !== undefined) types['text/html'] = new Blob([markup], { type: 'text/html' });
      await navigator.clipboard.write([new ClipboardItem(types)]);
    },
    [text, html] as const,
  );
  await page.keyboard.press('Control+v');
}
