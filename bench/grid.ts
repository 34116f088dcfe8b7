// The grid with 2,000 科目 rows against its budgets (issue 3), in a real window, with a bare react-data-grid
// beside it.
import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { Browser, Page } from 'playwright-core';
import { build, preview } from 'vite';
import { buildIfStale } from '#main/hosts/launch/build';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { ReportsPage } from '../tests/e2e/pages/reports-page.ts';
import { launchChromium, prepareChromium } from '../tests/support/chromium.ts';
import { startHost } from '../tests/support/http-host.ts';
import { henan2023 as pack } from '../tests/support/packs.ts';
import { largeReport } from '../tests/unit/checks/clean/large.ts';
import { actToPaint, keyToPaint } from './paint.ts';

const ROWS = 2_000;
const BUDGET = { firstPaint: 200, keyToPaint: 16.7 + 8, paste: 100 };
const VIEWPORT = { width: 1366, height: 768 };

function report(what: string, ms: number, budget: number): void {
  console.log(`${what}：${ms.toFixed(1)} ms（预算 ${budget.toFixed(1)} ms，${(ms / budget).toFixed(2)} 倍）`);
}

function median(values: readonly number[]): number {
  return values.toSorted((a, b) => a - b)[Math.floor(values.length / 2)] ?? Number.NaN;
}

async function openLarge(browser: Browser, folder: string, url: string): Promise<Page> {
  const { report: large, computed } = largeReport(pack, ROWS, 0);
  const file = join(folder, 'large.json');
  await writeFile(
    file,
    writeTranscription(
      dropRepeatedEntries(large, computed),
      pack,
      (at) => computed.cells.get(at)?.value ?? null,
    ),
  );
  const page = await browser.newPage({ locale: 'zh-CN', viewport: VIEWPORT });
  await page.goto(url);
  const chooser = page.waitForEvent('filechooser');
  await new ReportsPage(page).import();
  await (await chooser).setFiles(file);
  await page.getByRole('treegrid').waitFor({ timeout: 60_000 });
  return page;
}

const clickForm = (name: string) =>
  `[...document.querySelectorAll('nav button')].find((each) => each.textContent.startsWith('${name}')).click()`;

async function firstPaint(page: Page): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < 7; round++) {
    await actToPaint(page, clickForm('09'), '[data-address^="公开09"]');
    await page.waitForTimeout(200);
    taken.push(await actToPaint(page, clickForm('05'), '[data-address^="公开05"]'));
    await page.waitForTimeout(200);
  }
  return median(taken.slice(2));
}

async function paste(page: Page): Promise<number> {
  const taken: number[] = [];
  for (let round = 0; round < 5; round++) {
    await page.locator('[data-address="公开05/2011111/基本支出"]').click();
    const amount = `${5000 + round}.00`;
    const text = Array.from({ length: 500 }, () => `${amount}\\t${amount}`).join('\\r\\n');
    const act = `const clipboardData = new DataTransfer();
      clipboardData.setData('text/plain', '${text}');
      document.activeElement.dispatchEvent(new ClipboardEvent('paste', { clipboardData, bubbles: true, cancelable: true }));`;
    // the class and the text of the first pasted cell change together
    await page.evaluate(
      ([wanted]) => {
        const cell = document.querySelector('[data-address="公开05/2011111/基本支出"]');
        new MutationObserver((_, observer) => {
          if (cell?.textContent !== wanted) return;
          document.body.dataset.pasted = wanted ?? '';
          observer.disconnect();
        }).observe(document.body, { subtree: true, childList: true, characterData: true });
      },
      [amount.replace(/(\d)(\d{3})/, '$1,$2')],
    );
    taken.push(await actToPaint(page, act, `body[data-pasted="${amount.replace(/(\d)(\d{3})/, '$1,$2')}"]`));
    await page.waitForTimeout(1500);
  }
  return median(taken);
}

async function ours(browser: Browser, folder: string): Promise<void> {
  const host = await startHost(join(folder, 'bench.db'));
  try {
    const page = await openLarge(browser, folder, host.address());
    report(`表的首次绘出，${ROWS} 行`, await firstPaint(page), BUDGET.firstPaint);
    await page.locator('[data-address="公开05/2011111/基本支出"]').click();
    const arrow = await keyToPaint(page, () => page.keyboard.press('ArrowDown'), 100);
    report('按键到绘出（方向键）', arrow.median, BUDGET.keyToPaint);
    const typed = await keyToPaint(page, () => page.keyboard.press('7'), 30);
    report('按键到绘出（键入）', typed.median, BUDGET.keyToPaint);
    await page.keyboard.press('Escape');
    await page.locator('[data-address="公开05/合计/小计"]').click();
    await page.keyboard.press('Control+Home');
    report('粘贴 500 行到绘出', await paste(page), BUDGET.paste);
    await page.close();
  } finally {
    await host.close();
  }
}

async function peer(browser: Browser, folder: string): Promise<void> {
  const root = join(import.meta.dirname, 'peer');
  await build({ root, logLevel: 'error', build: { outDir: join(folder, 'peer'), emptyOutDir: true } });
  const server = await preview({
    root,
    logLevel: 'error',
    build: { outDir: join(folder, 'peer') },
    preview: { port: 0 },
  });
  try {
    const page = await browser.newPage({ viewport: VIEWPORT });
    const taken: number[] = [];
    for (let round = 0; round < 5; round++) {
      await page.goto(server.resolvedUrls?.local[0] ?? '');
      taken.push(await actToPaint(page, 'window.mount()', '[role=gridcell]'));
    }
    console.log(`react-data-grid 的首次绘出：${median(taken).toFixed(1)} ms`);
    await page.locator('[role=gridcell]').nth(3).click();
    const arrow = await keyToPaint(page, () => page.keyboard.press('ArrowDown'), 100);
    console.log(`react-data-grid 按键到绘出（方向键）：${arrow.median.toFixed(1)} ms；没有粘贴一片的功能`);
    await page.close();
  } finally {
    await server.close();
  }
}

if (!(await buildIfStale())) throw new Error('the build failed');
const folder = await mkdtemp(join(tmpdir(), 'juesuan-bench-'));
const browser = await launchChromium(await prepareChromium());
try {
  await ours(browser, folder);
  await peer(browser, folder);
} finally {
  await browser.close();
  await rm(folder, { recursive: true, force: true });
}
