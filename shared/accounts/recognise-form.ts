import { plain } from '#shared/imports/label-matching';
import type { Sheet } from '#shared/imports/source/sheet';
import type { AccountForm } from './form.ts';
import { formNumbered, formTitled } from './forms/index.ts';

const LINES_OF_TITLE = 8;
/** 财决08-1表, 财决附03表, 财决08_1; Excel truncates sheet names: 财决08-. */
const NUMBER = /财决(附)?(\d{2})(?:[-_—－](\d))?(?!\d)/;
/** Sheet names given by programs: Z08_1, F03, Z01. */
const SHEET = /^(Z|F)(\d{2})(?:[_-](\d))?(?!\d)/i;

/**
 * Returns the form of a sheet: by its title, else its number, else the sheet's name. The title comes first
 * because forms had other numbers in other years. A sheet without a number is a form only `amongForms` that
 * have theirs.
 */
export function recogniseForm(sheet: Sheet, amongForms = false): AccountForm | null {
  const lines = sheet.rows
    .slice(0, LINES_OF_TITLE)
    .flatMap((row) => row.flatMap((cell) => cell?.text.trim() ?? []))
    .filter((text) => text !== '' && text.length < 60);
  const inLines = lines.map(numberIn).find((id) => id !== null) ?? null;
  const number = inLines ?? sheetNumber(sheet.name) ?? numberIn(sheet.name);
  if ((number === null && !amongForms) || lines.some((text) => /公开\s*\d{1,2}\s*表/.test(text))) return null;
  const titled = lines.map(titledForm).find((form) => form !== null) ?? null;
  if (titled !== null) return titled;
  const byNumber = formNumbered(number ?? '');
  return byNumber !== null && !contradicts(lines) ? byNumber : null;
}

/** Returns the form whose title a text is. */
export function titledForm(text: string): AccountForm | null {
  return formTitled(bare(text));
}

/** Whether a line is the title of another table. */
function contradicts(lines: readonly string[]): boolean {
  return lines.some(
    (text) => /(决算|明细|信息|统计|情况|结转).{0,6}表$/.test(bare(text)) && !/表[:：]/.test(text),
  );
}

function bare(text: string): string {
  return plain(text)
    .replace(/\(?财决.*$/, '')
    .replace(/^(Z|F)\d{2}([_-]\d)?/i, '')
    .replace(/^20\d\d年?度?/, '')
    .replace(/\([^()]*\)?$/, '');
}

function numberIn(text: string): string | null {
  const found = NUMBER.exec(plain(text));
  return found === null ? null : idOf(found[1] !== undefined, found[2] ?? '', found[3]);
}

function sheetNumber(name: string): string | null {
  const found = SHEET.exec(name);
  return found === null ? null : idOf(/F/i.test(found[1] ?? ''), found[2] ?? '', found[3]);
}

function idOf(appended: boolean, number: string, part: string | undefined): string {
  return `${appended ? '附' : '财决'}${number}${part === undefined ? '' : `-${part}`}`;
}
