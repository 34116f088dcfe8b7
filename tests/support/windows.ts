import { mkdtempSync } from 'node:fs';
import { join } from 'node:path';
import type { Page } from 'playwright-core';
import { afterAll, expect, inject, onTestFinished } from 'vitest';
import type { Edit } from '#shared/edits/edit';
import type { ReportPage } from '../e2e/pages/report-page.ts';
import { ReportsPage } from '../e2e/pages/reports-page.ts';
import { seededData } from './seeded-data.ts';
import { type Tab, takeTab } from './tabs.ts';
import { lastingFolder, tempFolder } from './temp-folder.ts';

/** antd also offers its styles inline; the policy refuses them, and the static sheet contains them all. */
const EXPECTED = /^(Applying|Refused to apply) inline style/;

export interface WindowOptions {
  readonly width?: number;
  readonly height?: number;
  /** Device pixels per CSS pixel, like Windows' 125 % and 150 %. */
  readonly scale?: number;
  /** The database; a new one by default. */
  readonly file?: string;
  /** Script errors provoked by the test. */
  readonly provoked?: RegExp;
}

export type OpenWindow = (options?: WindowOptions) => Promise<Page>;

/**
 * Opens windows for the tests of a file. Each uses services over a new database; every script error and failed
 * request in it fails the test. So does an action that takes longer than `patience`, in ms.
 */
export function browserForTests(patience = 30_000): OpenWindow {
  return async ({ width, height, scale = 1, file, provoked } = {}) => {
    const database = file ?? join(tempFolder(), 'juesuan.db');
    const tab = await takeTab(inject('chromium'), scale, database);
    onTestFinished(async ({ task }) => {
      // leaving aborts requests in progress
      const found = unexpected(tab, provoked);
      await tab.leave(task.result?.state !== 'fail');
      expect(found).toEqual([]);
    });
    await show(tab, { patience, width, height });
    return tab.page;
  };
}

/**
 * One window for all tests of a file that need no state of their own, with the report of a transcription open.
 * After a test that failed, the next one gets a new window and a new database.
 */
export function sharedWindow(transcription: string, patience: number): () => Promise<Page> {
  const folder = lastingFolder();
  let held: Tab | undefined;
  afterAll(() => held?.leave(true));
  return async () => {
    const isNew = held === undefined;
    const fresh = () => seededData(transcription, [], mkdtempSync(join(folder, 'data-')));
    const tab = held ?? (await takeTab(inject('chromium'), 1, await fresh()));
    held = tab;
    onTestFinished(async ({ task }) => {
      const found = unexpected(tab);
      if (task.result?.state === 'fail' || found.length > 0) {
        held = undefined;
        await tab.leave(false);
      }
      expect(found).toEqual([]);
    });
    if (isNew) {
      await show(tab, { patience });
      await new ReportsPage(tab.page).openOnly();
    }
    return tab.page;
  };
}

async function show(
  { page, address }: Tab,
  of: {
    readonly patience: number;
    readonly width?: number | undefined;
    readonly height?: number | undefined;
  },
): Promise<void> {
  page.setDefaultTimeout(of.patience);
  await page.setViewportSize({ width: of.width ?? 1366, height: of.height ?? 768 });
  await page.goto(address());
}

function unexpected({ problems }: Tab, provoked?: RegExp): readonly string[] {
  return problems.filter((problem) => !EXPECTED.test(problem) && !provoked?.test(problem));
}

/**
 * Opens a window over a data file with the report of a transcription, and that report; for tests of what follows
 * an import.
 */
export async function openReportOf(
  openWindow: OpenWindow,
  transcription: string,
  { edits, ...options }: Omit<WindowOptions, 'file'> & { readonly edits?: readonly Edit[] } = {},
): Promise<Page> {
  const page = await openWindow({ ...options, file: await seededData(transcription, edits) });
  await new ReportsPage(page).openOnly();
  return page;
}

/** Imports a transcription file through the window. */
export async function importInto(page: Page, file: string): Promise<ReportPage> {
  const reports = new ReportsPage(page);
  const chooser = page.waitForEvent('filechooser');
  await reports.import();
  await (await chooser).setFiles(file);
  return reports.opened();
}
