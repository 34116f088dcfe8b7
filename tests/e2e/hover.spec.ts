import type { Page } from 'playwright-core';
import { expect, it } from 'vitest';
import { browserForTests } from '../support/windows.ts';

const openWindow = browserForTests();

/** Seen buttons that have a sign instead of words, and texts cut with “…”, that say nothing under the pointer. */
function silent(page: Page): Promise<readonly string[]> {
  return page.evaluate(() => {
    const isSilent = (each: Element) =>
      each.checkVisibility({ visibilityProperty: true }) &&
      (each.closest('[title]:not([title=""])') ?? null) === null;
    const isCut = (each: Element) =>
      each.scrollWidth > each.clientWidth && getComputedStyle(each).textOverflow === 'ellipsis';
    const signs = [...document.querySelectorAll('button')].filter(
      (each) => (each.textContent ?? '').trim().length <= 1 && isSilent(each),
    );
    const cut = [...document.querySelectorAll('body *')].filter((each) => isCut(each) && isSilent(each));
    return [...signs, ...cut].map((each) => each.textContent || each.outerHTML.slice(0, 100));
  });
}

it('every button with a sign, and every text that is cut, says in a tooltip what it is', async () => {
  const page = await openWindow({ width: 1024, height: 700 });
  await page.getByRole('button', { name: /^打开示例/ }).click();
  await page.getByRole('treegrid').waitFor();
  const parts = page.getByRole('navigation', { name: '文档各部分' }).getByRole('button');
  const names = await parts.allTextContents();
  expect(names.length).toBeGreaterThan(15);
  for (const [at, name] of names.entries()) {
    await parts.nth(at).click();
    await page.waitForTimeout(300);
    expect(await silent(page), name).toEqual([]);
  }
  await page.getByRole('button', { name: '全部报表' }).click();
  await page.getByRole('treegrid').waitFor({ state: 'detached' });
  expect(await silent(page), '全部报表').toEqual([]);
});
