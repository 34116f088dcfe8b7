import type { Browser } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { type BrowserProgram, launchChromium } from './chromium.ts';

const HOOK_MS = 120_000;

/** A browser from the first test of a file to its last. */
export function testBrowser(program: () => BrowserProgram | Promise<BrowserProgram>): () => Browser {
  let browser: Browser;
  beforeAll(async () => {
    browser = await launchChromium(await program());
  }, HOOK_MS);
  afterAll(() => browser?.close());
  return () => browser;
}
