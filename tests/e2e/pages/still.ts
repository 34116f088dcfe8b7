import type { Locator } from 'playwright-core';

/** A dialog that has come to rest: an earlier click may miss its button. */
export async function still(dialog: Locator): Promise<Locator> {
  await dialog.evaluate(async (box) => {
    const frame = () => new Promise(requestAnimationFrame);
    await frame();
    await frame();
    while (/\bant-zoom/.test(box.className) || box.getAnimations().length > 0) await frame();
  });
  return dialog;
}
