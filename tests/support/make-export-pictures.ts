// npm run docs:pictures: every page of the Word files of the reference and the sample, as printed by LibreOffice.
import { execFileSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { writeWord } from '#main/exports/docx/write-word';
import { publish } from '#shared/publication/publish';
import { renderAll } from '../exports/office.ts';
import { REFERENCE, SAMPLE } from './cases.ts';
import { ROOT } from './root.ts';
import { readWithoutPersons } from './without-persons.ts';

const INTO = join(ROOT, 'docs/images');
const PAGES_ON_A_SHEET = 4;
const DOTS_PER_INCH = '96';

const CASES = [
  { name: 'word', transcription: REFERENCE },
  { name: 'sample', transcription: SAMPLE },
] as const;

for (const { name, transcription } of CASES) {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-pictures-'));
  try {
    const { pack, report, computed } = readWithoutPersons(transcription);
    const publication = publish(pack, report, computed, { charts: true, numbers: true });
    const word = await writeWord(publication, { chartPictures: true });
    const pdf = (await renderAll(new Map([[name, word]]), folder)).get(name) ?? '';
    execFileSync('pdftoppm', ['-r', DOTS_PER_INCH, '-png', pdf, join(folder, 'page')]);
    const pages = readdirSync(folder)
      .filter((file) => /^page-\d+\.png$/.test(file))
      .sort();
    drawSheets(
      pages.map((file) => join(folder, file)),
      join(INTO, name),
    );
  } finally {
    rmSync(folder, { recursive: true });
  }
}

function drawSheets(pages: readonly string[], into: string): void {
  rmSync(into, { recursive: true, force: true });
  mkdirSync(into, { recursive: true });
  for (let from = 0; from < pages.length; from += PAGES_ON_A_SHEET) {
    const sheet = pages.slice(from, from + PAGES_ON_A_SHEET);
    const look = ['-tile', '2x', '-geometry', '+6+6', '-background', '#888', '+dither', '-colors', '16'];
    const number = String(from / PAGES_ON_A_SHEET + 1).padStart(2, '0');
    execFileSync('montage', [...sheet, ...look, `PNG8:${join(into, `${number}.png`)}`]);
  }
}
