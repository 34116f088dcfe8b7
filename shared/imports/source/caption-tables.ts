import { looksLikeFigure, plain } from '#shared/imports/label-matching';
import type { SheetRow } from './sheet.ts';

interface Line {
  readonly kind: 'paragraph';
  readonly text: string;
  readonly page: number | null;
}

interface Table {
  readonly kind: 'table';
  readonly page: number | null;
  readonly rows: readonly SheetRow[];
}

const MOST_ROWS = 3;
/** What only stands above a table: its number, its unit, the department that publishes it. */
const CAPTION = /单位[:：](人民币)?(万元|元)|公开\d{1,2}表|^(编制|填报|公开)(部门|单位)[:：]/;

/** The lines above a table that a page lays out as a table of its own are lines again. */
export function withCaptionLines<T extends Table>(blocks: readonly (Line | T)[]): readonly (Line | T)[] {
  return blocks.flatMap((block, at): readonly (Line | T)[] =>
    block.kind === 'table' && isCaption(block) && isAboveTable(blocks, at) ? linesOf(block) : [block],
  );
}

function isAboveTable(blocks: readonly (Line | Table)[], at: number): boolean {
  const next = blocks.slice(at + 1).find((block) => block.kind === 'table' || block.text.trim() !== '');
  return next?.kind === 'table';
}

function isCaption({ rows }: Table): boolean {
  if (rows.length > MOST_ROWS) return false;
  const words = rows.flatMap((row) => row.flatMap((cell) => plain(cell?.text ?? '')));
  return words.some((word) => CAPTION.test(word)) && !words.some(looksLikeFigure);
}

function linesOf({ rows, page }: Table): readonly Line[] {
  return rows.flatMap((row) => {
    const text = row.flatMap((cell) => cell?.text.trim() || []).join('\t');
    return text === '' ? [] : [{ kind: 'paragraph', text, page }];
  });
}
