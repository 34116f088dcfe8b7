import type { GridModel } from '#renderer/grid/model/model.ts';
import type { Range } from '#renderer/grid/model/selection.ts';
import { looksLikeFigure, plain } from '#shared/imports/label-matching';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { Block } from './clipboard.ts';

/**
 * Where a pasted list begins: rows with codes of the form begin in its code column, wherever the cursor is in the
 * block.
 */
export function keyedPlace(model: GridModel, block: Block, range: Range): Range {
  const own = model.blocks.find(({ from, to }) => range.left >= from && range.left < to);
  const codeAt = model.columns.findIndex(
    ({ role }, at) => role === 'code' && own !== undefined && at >= own.from && at < range.left,
  );
  return codeAt !== -1 && beginsWithCodes(block, codesOf(model)) ? { ...range, left: codeAt } : range;
}

/** Whether a block begins with codes followed by names, or with several codes and only figures. */
function beginsWithCodes(block: Block, codes: ReadonlySet<string>): boolean {
  const firsts = block.map((texts) => plain(texts[0] ?? '')).filter((text) => text !== '');
  if (firsts.length === 0 || !firsts.some((text) => codes.has(text))) return false;
  if (block.some((texts) => codes.has(plain(texts[0] ?? '')) && hasName(texts))) return true;
  return (
    block.length > 1 && block.some((texts) => texts.length > 1) && firsts.every((text) => codes.has(text))
  );
}

function hasName(texts: readonly string[]): boolean {
  const next = texts.slice(1).find((text) => plain(text) !== '');
  return next !== undefined && !looksLikeFigure(next);
}

function codesOf(model: GridModel): ReadonlySet<string> {
  const rows = Array.from({ length: model.rowCount }, (_, row) => model.rowAt(row).cells);
  const codes = rows.flat().filter(({ role }) => role === 'code');
  return new Set(codes.map(({ text }) => plain(text)).filter((text) => isSubjectCode(text)));
}
