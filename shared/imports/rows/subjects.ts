import { toHalfWidth } from '#shared/money/amount';
import { 合计 } from '#shared/tables/grammar';
import { rowName, textAt } from '../sheet.ts';
import { CODE, plain } from '../words.ts';
import { columnAt, type FoundRow, figurePlaces, hasFigure, type RowReader } from './row-reader.ts';

const TOTAL = /^[合总]计$/;

/** 合计 and the 类, 款 and 项 of a unit, by their codes; names lose their indent. */
export const readSubjects: RowReader = ({ definition, sheet, place }) => {
  const block = definition.blocks[0];
  const codes = place.columns.find(({ column }) => roleOf(column) === 'code')?.at ?? [];
  const name = columnAt(place, block?.id ?? '', block?.columns.find(({ role }) => role === 'label')?.id);
  const rows: FoundRow[] = [];
  const problems: { place: string; message: string }[] = [];
  let before: readonly string[] = [];
  for (let at = place.body.top; at <= place.body.bottom; at++) {
    const pieces = codes.map((column) => toHalfWidth(textAt(sheet, at, column)).replace(/\s/g, ''));
    const label = (name === -1 ? '' : textAt(sheet, at, name)).replace(/\s+/g, '');
    const cells = figurePlaces({ definition, place }, block?.id ?? '', at);
    const isTotal = [...pieces, label].some((text) => TOTAL.test(plain(text)));
    const code = isTotal ? null : joinCode(pieces, before);
    if (isTotal || code !== null) {
      const said = isTotal ? 合计 : label;
      rows.push({ id: code ?? 合计, block: block?.id ?? '', code, label: said, at, cells });
      if (code !== null && codes.length > 1) before = split(code);
    } else if (hasFigure(sheet, cells)) {
      problems.push({ place: rowName(sheet, at), message: notASubject(pieces.join(''), label) });
    }
  }
  return { rows: rows.map(withName), problems };

  function roleOf(column: string): string | undefined {
    return block?.columns.find(({ id }) => id === column)?.role;
  }
};

/** One code, or its pieces of 3, 2 and 2 digits; a piece left out is that of the row before. */
function joinCode(pieces: readonly string[], before: readonly string[]): string | null {
  const whole = pieces.findLast((piece) => CODE.test(piece) && piece.length > 3) ?? pieces[0] ?? '';
  if (pieces.length < 2 || (CODE.test(whole) && whole.length > 3)) return CODE.test(whole) ? whole : null;
  const last = pieces.findLastIndex((piece) => piece !== '');
  if (last === -1) return null;
  const joined = pieces
    .slice(0, last + 1)
    .map((piece, at) => (piece === '' ? (before[at] ?? '') : piece.padStart(at === 0 ? 3 : 2, '0')))
    .join('');
  return CODE.test(joined) ? joined : null;
}

function split(code: string): readonly string[] {
  return [code.slice(0, 3), code.slice(3, 5), code.slice(5, 7)];
}

function notASubject(code: string, label: string): string {
  if (code === '') return `“${label}”没有科目编码，数没有读入`;
  return `“${code}”不是科目编码（应为 3、5 或 7 位数字），数没有读入`;
}

/** A row must have a name to be a row; one that has none goes by its code. */
function withName(row: FoundRow): FoundRow {
  return row.label === '' ? { ...row, label: row.code ?? 合计 } : row;
}
