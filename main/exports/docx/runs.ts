import { type IRunOptions, Tab, TextRun } from 'docx';
import { printable } from '#main/exports/printable';
import type { Run } from '#shared/publication/blocks';
import { stretchesOf } from '#shared/publication/bonds';
import { HELD_LANGUAGE } from './xml.ts';

/** Text as runs: its line ends become breaks, its tabs tabs; every other character stands as given. */
export function textRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return printable(text)
    .split(/\r?\n/)
    .map((line, index) => {
      const children = line.split('\t').flatMap((piece, at) => [...(at > 0 ? [new Tab()] : []), piece]);
      return new TextRun({
        ...options,
        font: { hint: 'eastAsia' },
        ...(index > 0 ? { break: 1 } : {}),
        children: children.filter((child) => child !== ''),
      });
    });
}

/** Text as runs in which no number leaves its sign or its unit. */
export function heldRuns(text: string, options: IRunOptions = {}): TextRun[] {
  return stretchesOf([printable(text)])
    .flat()
    .flatMap((stretch) =>
      textRuns(stretch.text, stretch.bond ? { ...options, language: { eastAsia: HELD_LANGUAGE } } : options),
    );
}

/** The words of a paragraph. */
export function wordsOf(runs: readonly Run[]): string {
  return runs.map(({ text }) => text).join('');
}
