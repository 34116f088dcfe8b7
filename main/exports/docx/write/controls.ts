import type { SetRun, SetSection } from '#main/exports/docx/set/blocks';
import { printable } from '#main/exports/printable';
import type { ControlledFigure } from '#shared/publication/trace/manifest';
import { attribute } from './xml.ts';

/** The content control of each figure of the running text. */
export type Controls = ReadonlyMap<SetRun, ControlledFigure>;

/** Word accepts no longer tag. */
const LONGEST_TAG = 64;
const UNPLACED = '未核对';
const FIRST_ID = 1_000_001;

/** Assigns a control to every figure of a field and every number typed by people. */
export function controlsOf(sections: readonly SetSection[]): Controls {
  const controls = new Map<SetRun, ControlledFigure>();
  for (const block of sections.flatMap(({ blocks }) => blocks)) {
    if (block.kind !== 'paragraph') continue;
    for (const run of block.runs) {
      if (run.source !== undefined || run.written !== undefined)
        controls.set(run, controlOf(run, controls.size));
    }
  }
  return controls;
}

function controlOf({ text, source, written }: SetRun, index: number): ControlledFigure {
  const from = source === undefined ? null : printable(source);
  const tag = from === null ? UNPLACED : tagOf(from, index);
  return { id: FIRST_ID + index, tag, source: from, printed: printable(text), written: written ?? null };
}

/** The expression itself; a longer one is cut, and made unique by its number in the file. */
function tagOf(source: string, index: number): string {
  if (source.length <= LONGEST_TAG) return source;
  const number = `…#${index + 1}`;
  return `${source.slice(0, LONGEST_TAG - number.length)}${number}`;
}

/** A figure's text in its content control, whose tag names the source. */
export function controlXml({ id, tag, source, written }: ControlledFigure, words: string): string {
  const alias = written === null ? '取自报表的数' : source === null ? '没有来源的数' : '与报表对照的数';
  const properties = `<w:alias w:val="${alias}"/><w:tag w:val="${attribute(tag)}"/><w:id w:val="${id}"/>`;
  return `<w:sdt><w:sdtPr>${properties}</w:sdtPr><w:sdtContent>${words}</w:sdtContent></w:sdt>`;
}
