import type { TestProject } from 'vitest/node';
import { buildIfStale } from '#main/hosts/launch/build';
import { type BrowserProgram, prepareChromium } from './chromium.ts';

declare module 'vitest' {
  interface ProvidedContext {
    chromium: BrowserProgram;
  }
}

/** Before the end-to-end tests: builds the window as shipped, and prepares the browser that shows it. */
export async function setup(project: TestProject): Promise<void> {
  if (!(await buildIfStale())) throw new Error('the build failed: see npm run build');
  project.provide('chromium', await prepareChromium());
}
