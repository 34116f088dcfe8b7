import type { Page } from 'playwright-core';
import { button } from './button.ts';

/** Chooses an action on many reports, in the list's menu. */
export async function fromMany(page: Page, name: string): Promise<void> {
  await button(page, '多份 ▾').click();
  await page.getByRole('menuitem', { name }).click();
}
