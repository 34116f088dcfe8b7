// A PDF read, recognised and checked against the bare library that walks the same file, in the same run (issue 13).
import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { readPdf } from '#main/imports/formats/pdf/read-pdf';
import { checkDocument } from '#shared/checks/check-document';
import { recognise } from '#shared/imports/document/recognise';
import type { SourceFile } from '#shared/imports/source/source';
import { documentPath } from '../tests/cases/documents/truth.ts';
import { repeatedPages } from '../tests/support/repeated-pages.ts';
import { barePdfium } from './bare-pdf.ts';

const LIMIT = 1.5;
const ROUNDS = 15;
const PAGES = [5, 25, 100, 400];
/** Above this, time grows faster than the number of pages. */
const LINEAR = 1.1;

const file = documentPath('finance-bureau-2024');
const bytes = readFileSync(file);
const bare = await barePdfium();

/** Median milliseconds of several tasks, run in turns so that all meet the same conditions. */
async function medians(ways: readonly (() => unknown)[], rounds: number): Promise<readonly number[]> {
  const taken = ways.map((): number[] => []);
  for (let round = 0; round < rounds + 3; round++) {
    for (const [at, way] of ways.entries()) {
      const started = performance.now();
      await way();
      if (round >= 3) taken[at]?.push(performance.now() - started);
    }
  }
  return taken.map((each) => each.sort((one, other) => one - other)[Math.floor(each.length / 2)] ?? 0);
}

function check(source: SourceFile): void {
  const { pack, document } = recognise([source], null);
  checkDocument(document, pack);
}

const source = await readPdf('甲.pdf', bytes);
const [walked = 0, read = 0, checked = 0] = await medians(
  [() => bare(bytes), () => readPdf('甲.pdf', bytes), async () => check(await readPdf('甲.pdf', bytes))],
  ROUNDS,
);
const alone = (await medians([() => check(source)], ROUNDS))[0] ?? 0;
console.log(`25 页的 PDF：PDFium 逐页取出文字和线 ${walked.toFixed(0)} ms（同一次运行）`);
console.log(`  读成段落和表 ${read.toFixed(0)} ms，是它的 ${(read / walked).toFixed(2)} 倍`);
console.log(
  `  读、认、检查 ${checked.toFixed(0)} ms，${(checked / walked).toFixed(2)} 倍（限度 ${LIMIT} 倍）；其中认和检查 ${alone.toFixed(0)} ms`,
);

if (spawnSync('pdftotext', ['-v']).error === undefined) {
  const [poppler = 0] = await medians([() => spawnSync('pdftotext', ['-layout', file, '-'])], 5);
  console.log(
    `  pdftotext -layout ${poppler.toFixed(0)} ms（含起进程），读是它的 ${(read / poppler).toFixed(2)} 倍，读、认、检查 ${(checked / poppler).toFixed(2)} 倍`,
  );
} else console.log('  没有 pdftotext，不比较');

let before: readonly [pages: number, ms: number] | null = null;
for (const pages of PAGES) {
  const made = Buffer.from(await repeatedPages(bytes, pages));
  const [ms = 0] = await medians([() => readPdf('甲.pdf', made)], pages > 100 ? 2 : 6);
  const exponent = before === null ? null : Math.log(ms / before[1]) / Math.log(pages / before[0]);
  const grows =
    exponent === null
      ? ''
      : `，随页数的 ${exponent.toFixed(2)} 次方增长${exponent > LINEAR ? '，比页数快' : ''}`;
  console.log(`${pages} 页：读 ${ms.toFixed(0)} ms${grows}`);
  before = [pages, ms];
}
