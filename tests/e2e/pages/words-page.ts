import type { Locator, Page } from 'playwright-core';
import { button } from './button.ts';
import { still } from './still.ts';

interface Box {
  readonly top: number;
  readonly bottom: number;
}

/** A part of the document's text and the preview beside it. */
export class WordsPage {
  readonly #page: Page;

  constructor(page: Page) {
    this.#page = page;
  }

  get editor(): Locator {
    return this.#page.locator('.part-editor');
  }

  get preview(): Locator {
    return this.#page.getByRole('region', { name: '预览' });
  }

  async open(part: string): Promise<void> {
    await this.#page.getByRole('navigation').getByRole('button', { name: part }).click();
    await this.#page.getByRole('textbox', { name: part }).waitFor();
  }

  /** The first paragraph with these words. */
  paragraph(words: string): Locator {
    return this.editor.locator('p', { hasText: words }).first();
  }

  texts(): Promise<readonly string[]> {
    return this.editor.locator('p').allTextContents();
  }

  /** The paragraphs of 决算情况说明 in the preview. */
  previewTexts(): Promise<readonly string[]> {
    return this.preview.locator('[data-origin^="决算情况说明"]').allTextContents();
  }

  async takeTemplateThroughout(): Promise<void> {
    await button(this.#page.getByRole('main'), '全部改用模板').click();
    await button(await still(this.#page.getByRole('dialog')), '全部改用模板').click();
    await this.#page.getByRole('dialog').waitFor({ state: 'detached' });
    await this.editor.locator('.figure').first().waitFor();
  }

  /** Puts the cursor into a paragraph. */
  async goTo(paragraph: Locator): Promise<void> {
    await paragraph.click();
    await this.#twoFrames();
  }

  async typeAtEnd(paragraph: Locator, text: string): Promise<void> {
    await paragraph.click();
    await this.#placeCursorAtEnd(paragraph);
    await this.#twoFrames();
    await this.#page.keyboard.type(text);
  }

  /** Puts the cursor directly after a figure, like a click there. */
  async placeCursorBehind(paragraph: Locator, figure: string): Promise<void> {
    const box = await paragraph.locator('.figure', { hasText: figure }).first().boundingBox();
    if (box === null) throw new Error('the figure is not to be seen');
    await this.#page.mouse.click(box.x + box.width + 2, box.y + box.height / 2);
    await this.#twoFrames();
  }

  /** Presses keys at a person's pace. */
  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.#page.keyboard.press(key);
      await this.#twoFrames();
    }
  }

  /** Waits until the pause after typing is over and everything is on disk. */
  async saved(): Promise<void> {
    await this.#page.waitForTimeout(500);
    await this.#page
      .getByRole('status')
      .getByText(/^已保存/)
      .waitFor();
  }

  /** The positions of the pages of 决算情况说明, and of each line of its text. */
  async pagesAndLines(): Promise<readonly [readonly Box[], readonly Box[]]> {
    const flow = this.preview.locator('.flow', { has: this.#page.locator('[data-origin^="决算情况说明"]') });
    const sheets = await flow.locator('.sheet').evaluateAll((all) =>
      all.map((each) => {
        const { top, bottom } = each.getBoundingClientRect();
        return { top, bottom };
      }),
    );
    const lines = await flow.locator('[data-origin]').evaluateAll((all) =>
      all.flatMap((each) => {
        const range = document.createRange();
        range.selectNodeContents(each);
        return [...range.getClientRects()].map(({ top, bottom }) => ({ top, bottom }));
      }),
    );
    return [sheets, lines];
  }

  /** The browser notifies the editor of a new selection in the next frame. */
  async #twoFrames(): Promise<void> {
    await this.#page.evaluate(
      () => new Promise((resolve) => requestAnimationFrame(() => requestAnimationFrame(resolve))),
    );
  }

  async #placeCursorAtEnd(paragraph: Locator): Promise<void> {
    await paragraph.evaluate((element) => {
      const range = document.createRange();
      range.selectNodeContents(element);
      range.collapse(false);
      const selection = getSelection();
      selection?.removeAllRanges();
      selection?.addRange(range);
    });
  }
}
