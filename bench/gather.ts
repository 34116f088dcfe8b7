// 取数 of three files compared with the bare libraries opening the same files, in the same run (issue 16).
import { readFileSync } from 'node:fs';
import { read, utils, write } from '@e965/xlsx';
import { readFiles } from '#main/imports/read-files';
import { assign } from '#shared/gather/files/assign';
import { headOf, targetOf } from '#shared/gather/files/heads';
import { identify } from '#shared/gather/files/identify';
import { gather } from '#shared/gather/plan';
import { findPack, packOfYear } from '#shared/packs/built-in/index';
import { createReport } from '#shared/report/create';
import { documentPath } from '../tests/cases/documents/truth.ts';
import { PROGRAMS } from '../tests/gather/program.ts';
import { drawUnit } from '../tests/gather/unit.ts';
import { accountFiles, type GivenFile } from '../tests/gather/workbooks.ts';
import { barePdfium } from './bare-pdf.ts';

const LIMIT = 2;
const ROUNDS = 11;
const YEAR = 2025;
const SHEETS = 40;
const ROWS = 5000;

const pdfium = await barePdfium();

/** The work of the libraries alone. */
function openBare(files: readonly GivenFile[]): void {
  for (const { filename, bytes } of files) {
    if (filename.endsWith('.pdf')) pdfium(bytes);
    else read(bytes, { cellNF: true, cellText: true });
  }
}

/** Everything from the bytes to the preview of what would be filled. */
async function takeIn(files: readonly GivenFile[]): Promise<number> {
  const sources = await readFiles(files);
  if (!sources.ok) throw new Error(sources.error.message);
  const identified = sources.value.map((file) => identify(file));
  const target = targetOf(identified.map(headOf), null);
  const pack = findPack(packOfYear(target.年度 ?? YEAR));
  if (pack === null) throw new RangeError('no pack');
  const report = createReport({
    id: 'bench',
    部门: target.部门 ?? '',
    年度: target.年度 ?? YEAR,
    单位: '万元',
    pack,
  });
  const plan = gather({
    files: assign(identified, target),
    report,
    pack,
    lastInApp: null,
    overwrite: new Set(),
  });
  return plan.planned.filled;
}

/** Median milliseconds of both, taken in turns so that they meet the same conditions. */
async function compare(
  files: readonly GivenFile[],
): Promise<{ bare: number; whole: number; filled: number }> {
  const taken: [number[], number[]] = [[], []];
  let filled = 0;
  for (let round = 0; round < ROUNDS + 2; round++) {
    const started = performance.now();
    openBare(files);
    const between = performance.now();
    filled = await takeIn(files);
    const ended = performance.now();
    if (round < 2) continue;
    taken[0].push(between - started);
    taken[1].push(ended - between);
  }
  const [bare = 0, whole = 0] = taken.map(
    (each) => each.sort((a, b) => a - b)[Math.floor(each.length / 2)] ?? 0,
  );
  return { bare, whole, filled };
}

/** The limit is that of a whole set of files, and of a large workbook. */
function say(
  what: string,
  { bare, whole, filled }: Awaited<ReturnType<typeof compare>>,
  limit: number | null = LIMIT,
): void {
  const times = whole / bare;
  console.log(
    `${what}：只打开 ${bare.toFixed(0)} ms，取数 ${whole.toFixed(0)} ms，是它的 ${times.toFixed(2)} 倍${limit === null ? '' : `（限度 ${limit} 倍${times > limit ? '，超过' : ''}）`}，填 ${filled} 个数`,
  );
}

/** A workbook with further sheets and rows beside the forms. */
function enlarged({ filename, bytes }: GivenFile): GivenFile {
  const book = read(bytes);
  const more = SHEETS - book.SheetNames.length;
  const standing = book.SheetNames.reduce((sum, name) => {
    const area = utils.decode_range(book.Sheets[name]?.['!ref'] ?? 'A1');
    return sum + area.e.r + 1;
  }, 0);
  const each = Math.ceil((ROWS - standing) / more);
  for (let at = 1; at <= more; at++) {
    const rows = Array.from({ length: each }, (_, row) => [
      `单位${row}`,
      ...Array.from({ length: 12 }, (_value, column) => row * 100 + column + 0.25),
    ]);
    utils.book_append_sheet(book, utils.aoa_to_sheet([['附表'], ['单位名称', '数'], ...rows]), `附表${at}`);
  }
  return { filename, bytes: new Uint8Array(write(book, { bookType: 'biff8', type: 'buffer' })) };
}

const program = PROGRAMS.find(({ format, files }) => format === 'xls' && files === 'one');
if (program === undefined) throw new RangeError('no program writes .xls');
const [accounts] = await accountFiles(drawUnit(7, 'exact', YEAR), program);
if (accounts === undefined) throw new RangeError('no workbook');
const pdf = (name: 'government-office-budget-2025' | 'finance-bureau-2024'): GivenFile => ({
  filename: `${name}.pdf`,
  bytes: readFileSync(documentPath(name)),
});

say(
  '财决.xls、预算.pdf、上年.pdf',
  await compare([accounts, pdf('government-office-budget-2025'), pdf('finance-bureau-2024')]),
);
say('其中 财决.xls', await compare([accounts]), null);
say(`${SHEETS} 张工作表、${ROWS} 行的 .xls`, await compare([enlarged(accounts)]));
