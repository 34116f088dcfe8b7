import { shortName } from '#shared/report/department-name';
import type { FieldReplacement, ReportSubject } from './number-fields.ts';

/** The text of a paragraph with its replacements made, and the department's name as a field in the rest. */
export function markUp(
  text: string,
  replacements: readonly FieldReplacement[],
  { 部门 }: ReportSubject,
): string {
  const pieces: string[] = [];
  let at = 0;
  for (const { from, to, markup } of replacements.toSorted((a, b) => a.from - b.from)) {
    if (from < at) continue;
    pieces.push(named(text.slice(at, from), 部门), markup);
    at = to;
  }
  pieces.push(named(text.slice(at), 部门));
  return pieces
    .join('')
    .trim()
    .replace(/[；;]$/, '。');
}

function named(words: string, name: string): string {
  const plain = words.replace(/[{}<>]/g, '');
  if (name === '') return plain;
  const short = shortName(name);
  const named = plain.replaceAll(name, '{部门}');
  return short === name ? named : named.replaceAll(short, '{简称}');
}
