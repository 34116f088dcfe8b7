import type { FoundTable } from '#shared/imports/document/found-document';
import type { Sheet } from '#shared/imports/source/sheet';
import type { Block, Line, RowSource } from '#shared/tables/grammar';

type ReadRows = FoundTable['read']['rows'];

/** The rows of a block as printed; `own` are the rows that were read in it. */
export function printedRows(
  block: Block,
  own: ReadRows,
  sheet: Sheet,
  place: NonNullable<FoundTable['place']>,
): RowSource {
  switch (block.rows.kind) {
    case 'lines':
      return { ...block.rows, lines: printedLines(block.rows.lines, own) };
    case 'subjects':
      return totalRow(own, sheet, place) === 'last'
        ? { kind: 'subjects', total: 'last' }
        : { kind: 'subjects' };
    case 'economic': {
      const subjects = own.flatMap(({ code, label }) => (code === null ? [] : [{ code, name: label }]));
      return subjects.length === 0 ? block.rows : { kind: 'economic', subjects };
    }
    default:
      return block.rows;
  }
}

/** The lines that were read, under their printed names; lines not printed are omitted. */
function printedLines(lines: readonly Line[], rows: ReadRows): readonly Line[] {
  const printed = new Map(rows.map(({ id, label }) => [id, label]));
  if (printed.size === 0) return lines;
  return lines.flatMap((line) => {
    const label = printed.get(String(line.number));
    return label === undefined ? [] : [{ ...line, label }];
  });
}

function totalRow(own: ReadRows, sheet: Sheet, { body }: NonNullable<FoundTable['place']>): 'first' | 'last' {
  const ids = own.map(({ id }) => id);
  const at = ids.indexOf('合计');
  if (at > 0 && at === ids.length - 1) return 'last';
  if (ids.length > 1) return 'first';
  const isTotal = (row: number) =>
    (sheet.rows[row] ?? []).some((cell) => /^合\s*计$/.test(cell?.text.trim() ?? ''));
  return !isTotal(body.top) && isTotal(body.bottom) ? 'last' : 'first';
}
