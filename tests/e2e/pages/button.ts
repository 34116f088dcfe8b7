import type { Locator, Page } from 'playwright-core';

/** A button by its name; antd puts a space between the characters of a short Chinese one. */
export function button(within: Page | Locator, name: string): Locator {
  const spaced = [...name].map((character) => character.replace(/[()[\]{}.*+?^$|\\/]/g, '\\$&')).join('\\s?');
  return within.getByRole('button', { name: new RegExp(`^${spaced}$`) });
}
