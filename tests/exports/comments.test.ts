import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import JSZip from 'jszip';
import { expect, it } from 'vitest';
import { exportHere } from '#main/exports/make/exporter';
import { printInBrowser } from '#main/hosts/print/print-in-browser';
import { DEFAULT_SETTINGS } from '#shared/api/settings';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { DEFAULT_DISCLOSURE } from '#shared/publication/editions/disclosure';
import { EDITIONS } from '#shared/publication/editions/edition';
import { FILE_KINDS } from '#shared/publication/editions/kinds';
import { annexPlaces } from '#shared/report/notes/annex-places';
import { commentKey, placeOfParagraph, sayComment } from '#shared/report/notes/comments';
import type { Report } from '#shared/report/report';
import { SAMPLE } from '../support/cases.ts';
import { offerTestBrowser } from '../support/export-browser.ts';
import { popplerMissing } from '../support/pdf-pages.ts';
import { tempFolder } from '../support/temp-folder.ts';

if (popplerMissing) console.warn('跳过：PDF 里有没有批注（本机没有 pdftotext）');
const LIMIT_MS = 240_000;
/** Words that occur only in comments, the author of these, and words of a project, which are printed. */
const SECRET = /暗记不公开|某经办/;
const PRINTED = /明记要公开/;

it('a comment is in no file of either edition: Word, Excel, PDF, OFD, web page, website, open data, check, transcription', {
  timeout: LIMIT_MS,
}, async () => {
  const files = await made();
  const told = [...files].filter(([, words]) => SECRET.test(words)).map(([file]) => file);
  expect(told).toEqual([]);
  // it would have been found: printed text is, in each kind of file read here
  const printed = [...files].filter(([, words]) => PRINTED.test(words)).map(([file]) => file.split(' ')[1]);
  const read = ['word', 'excel', 'html', 'json', 'site', ...(popplerMissing ? [] : ['pdf'])];
  expect(printed).toEqual(expect.arrayContaining(read));
});

/** The text of every file that can be made from the sample with comments, by edition, kind and path. */
async function made(): Promise<ReadonlyMap<string, string>> {
  await offerTestBrowser();
  const read = readWithoutRepeats(readFileSync(SAMPLE, 'utf8'), 'given');
  if (!read.ok) throw new Error(read.error.message);
  const { pack, report } = read.value;
  const exported = await exportHere(printInBrowser)({
    report: commented(report, compute(pack, report)),
    pack,
    kinds: FILE_KINDS,
    editions: EDITIONS,
    disclosure: DEFAULT_DISCLOSURE,
    choices: DEFAULT_SETTINGS,
    snapshot: '',
    madeAt: new Date(0),
  });
  if (exported === null || !exported.ok) throw new Error(exported?.error.message ?? 'cancelled');
  const files = new Map<string, string>();
  for (const { path, kind, edition, bytes } of exported.value.files)
    files.set(`${edition} ${kind} ${path ?? ''}`, await wordsIn(path ?? '', bytes));
  return files;
}

/** The report with a comment on a cell, on a paragraph and on a cell of an annex. */
function commented(given: Report, computed: ReturnType<typeof compute>): Report {
  const { 附件2: annex } = given;
  const paragraph = renderTexts(given, computed).决算情况说明.find(({ text }) => /\d/.test(text));
  if (annex === null || paragraph === undefined) throw new Error('the sample is complete');
  const 项目 = annex.项目.map((row, at) => (at === 0 ? { ...row, 项目名称: '明记要公开' } : row));
  const report = { ...given, 附件2: { ...annex, 项目 } };
  const [place = ''] = [...annexPlaces(report.附件2).keys()].filter((each) => each.endsWith('/全年预算数'));
  const places = ['公开05/2070104/基本支出', placeOfParagraph('决算情况说明', paragraph), place];
  const said = sayComment({ when: '2026-11-28 16:20', who: '某经办', words: '暗记不公开' });
  const notes = Object.fromEntries(places.map((each) => [commentKey(each), said]));
  return { ...report, reasons: { ...report.reasons, ...notes } };
}

/** Everything readable in a file, including compressed content. */
async function wordsIn(name: string, bytes: Uint8Array): Promise<string> {
  if (new TextDecoder('latin1').decode(bytes.subarray(0, 5)) === '%PDF-') {
    if (popplerMissing) return '';
    const file = join(tempFolder(), 'a.pdf');
    writeFileSync(file, bytes);
    return execFileSync('pdftotext', ['-raw', file, '-'], { encoding: 'utf8' }).replace(/\s/g, '');
  }
  if (bytes[0] !== 0x50 || bytes[1] !== 0x4b) return `${name}${new TextDecoder().decode(bytes)}`;
  const { files: parts } = await JSZip.loadAsync(bytes);
  const all = await Promise.all(
    Object.values(parts).map(async (part) => wordsIn(part.name, await part.async('uint8array'))),
  );
  return all.join('\n').replace(/<[^>]*>|\s/g, '');
}
