// npm run docs:pictures: every page of the sample's Word file, as LibreOffice prints it, on contact sheets.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWord } from '#main/exports/docx';
import { publish } from '#shared/publication/publish';
import { renderAll } from '../exports/office.ts';
import { readCase, SAMPLE } from './cases.ts';
import { ROOT } from './root.ts';

const INTO = join(ROOT, 'docs/images/word');
const PAGES_ON_A_SHEET = 6;
const DOTS_PER_INCH = '55';

const { pack, report, computed } = readCase(SAMPLE);
const folder = mkdtempSync(join(tmpdir(), 'juesuan-pictures-'));
try {
  const word = await writeWord(publish(pack, report, computed, { charts: true, numbers: true }));
  const pdf = renderAll(new Map([['sample', word]]), folder).get('sample') ?? '';
  execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(folder, 'page')]);
  const pages = readdirSync(folder)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort();
  rmSync(INTO, { recursive: true, force: true });
  mkdirSync(INTO, { recursive: true });
  for (let from = 0; from < pages.length; from += PAGES_ON_A_SHEET) {
    const sheet = pages.slice(from, from + PAGES_ON_A_SHEET).map((name) => join(folder, name));
    const look = ['-tile', '3x', '-geometry', '+6+6', '-background', '#888', '-quality', '72'];
    execFileSync('montage', [...sheet, ...look, join(INTO, `${from / PAGES_ON_A_SHEET + 1}.jpg`)]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
