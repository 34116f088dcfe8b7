import type { Locator, Page } from 'playwright-core';

const MOST_TABS = 80;

/** A person at the keyboard: counts every key and every pasted block; the mouse is not used. */
export class Hands {
  readonly page: Page;
  readonly #copy: (text: string) => Promise<void>;
  /** Keys pressed for navigation, characters typed, blocks pasted. */
  readonly count = { keys: 0, characters: 0, pastes: 0 };

  /** `copy` puts text on the clipboard, like copying it in Excel. */
  constructor(page: Page, copy: (text: string) => Promise<void>) {
    this.page = page;
    this.#copy = copy;
  }

  async press(...keys: readonly string[]): Promise<void> {
    for (const key of keys) {
      await this.page.keyboard.press(key);
      this.count.keys++;
    }
  }

  async type(text: string): Promise<void> {
    await this.page.keyboard.type(text);
    this.count.characters += text.length;
  }

  async paste(text: string): Promise<void> {
    await this.#copy(text);
    await this.page.keyboard.press('Control+v');
    this.count.pastes++;
    this.count.keys++;
  }

  /** Presses a key until an element has the focus; fails if it is never reached. */
  async reach(target: Locator, key = 'Tab'): Promise<void> {
    await target.waitFor();
    for (let pressed = 0; pressed < MOST_TABS; pressed++) {
      if (await target.evaluate((element) => element === document.activeElement)) return;
      await this.press(key);
    }
    const at = await this.page.evaluate(() => document.activeElement?.outerHTML.slice(0, 200));
    throw new Error(`${target} was not reached by ${key}; the focus is on ${at}`);
  }

  /** From anywhere to the list of parts by F6, then to one of them. */
  async openPart(name: RegExp): Promise<void> {
    const { page } = this;
    const parts = page.getByRole('navigation', { name: '文档各部分' });
    for (let pressed = 0; pressed < 6; pressed++) {
      if (await parts.evaluate((list) => list.contains(document.activeElement))) break;
      await this.press('F6');
    }
    const part = parts.getByRole('button', { name });
    const isBehind = await part.evaluate((button) => {
      const order = document.activeElement?.compareDocumentPosition(button) ?? 0;
      return (order & Node.DOCUMENT_POSITION_PRECEDING) !== 0;
    });
    await this.reach(part, isBehind ? 'Shift+Tab' : 'Tab');
    await this.press('Enter');
  }
}
