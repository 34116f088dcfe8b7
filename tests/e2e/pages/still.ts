import type { Locator } from 'playwright-core';

/** A dialog when it has flown in: a click may miss its button before. */
export async function still(dialog: Locator): Promise<Locator> {
  await dialog.evaluate(async (box) => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    while (/\bant-zoom/.test(box.className) || box.getAnimations().length > 0) await frame();
  });
  return dialog;
}
