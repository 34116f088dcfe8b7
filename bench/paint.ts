import type { Page } from 'playwright-core';

/** From a key press to the frame in which its result is painted, in ms: median and 95th percentile. */
export async function keyToPaint(page: Page, press: () => Promise<void>, rounds: number) {
  await page.evaluate(() => {
    const taken: number[] = [];
    const channel = new MessageChannel();
    let pressed = 0;
    channel.port1.onmessage = () => taken.push(performance.now() - pressed);
    const onKeyDown = (event: KeyboardEvent) => {
      pressed = event.timeStamp;
      requestAnimationFrame(() => channel.port2.postMessage(null));
    };
    window.addEventListener('keydown', onKeyDown, true);
    Object.assign(window, {
      taken,
      stopTiming: () => window.removeEventListener('keydown', onKeyDown, true),
    });
  });
  for (let round = 0; round < rounds; round++) {
    await press();
    await page.waitForTimeout(40);
  }
  const taken = await page.evaluate(() => {
    const { taken: times, stopTiming } = window as unknown as { taken: number[]; stopTiming: () => void };
    stopTiming();
    return times.sort((a, b) => a - b);
  });
  const at = (share: number) =>
    taken[Math.min(taken.length - 1, Math.floor(share * taken.length))] ?? Number.NaN;
  return { median: at(0.5), p95: at(0.95) };
}

/** From an act in the page to the frame in which `selector` exists and is painted, in ms. */
export function actToPaint(page: Page, act: string, selector: string): Promise<number> {
  return page.evaluate(
    ([source, wanted]) =>
      new Promise<number>((resolve) => {
        const start = performance.now();
        const look = () => {
          if (document.querySelector(wanted ?? '') === null) return void requestAnimationFrame(look);
          const channel = new MessageChannel();
          channel.port1.onmessage = () => resolve(performance.now() - start);
          requestAnimationFrame(() => channel.port2.postMessage(null));
        };
        new Function(source ?? '')();
        look();
      }),
    [act, selector] as const,
  );
}
