// npm run docs:pictures: every page of the reference's Word file, as printed by LibreOffice, on contact sheets.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWord } from '#main/exports/docx/write-word';
import { publish } from '#shared/publication/publish';
import { renderAll } from '../exports/office.ts';
import { REFERENCE } from './cases.ts';
import { ROOT } from './root.ts';
import { readWithoutPersons } from './without-persons.ts';

const INTO = join(ROOT, 'docs/images/word');
const PAGES_ON_A_SHEET = 4;
const DOTS_PER_INCH = '96';

const { pack, report, computed } = readWithoutPersons(REFERENCE);
const folder = mkdtempSync(join(tmpdir(), 'juesuan-pictures-'));
try {
  const publication = publish(pack, report, computed, { charts: true, numbers: true });
  const word = await writeWord(publication, { chartPictures: true });
  const pdf = renderAll(new Map([['reference', word]]), folder).get('reference') ?? '';
  execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(folder, 'page')]);
  const pages = readdirSync(folder)
    .filter((name) => /^page-\d+\.png$/.test(name))
    .sort();
  rmSync(INTO, { recursive: true, force: true });
  mkdirSync(INTO, { recursive: true });
  for (let from = 0; from < pages.length; from += PAGES_ON_A_SHEET) {
    const sheet = pages.slice(from, from + PAGES_ON_A_SHEET).map((name) => join(folder, name));
    const look = ['-tile', '2x', '-geometry', '+6+6', '-background', '#888', '+dither', '-colors', '16'];
    const number = String(from / PAGES_ON_A_SHEET + 1).padStart(2, '0');
    execFileSync('montage', [...sheet, ...look, `PNG8:${join(INTO, `${number}.png`)}`]);
  }
} finally {
  rmSync(folder, { recursive: true });
}
