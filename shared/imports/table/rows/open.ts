import { isNumbering } from '#shared/imports/headers/header-blocks';
import { plain } from '#shared/imports/label-matching';
import { sheetRowName, textAt } from '#shared/imports/source/sheet';
import { 合计 } from '#shared/tables/grammar';
import {
  columnAt,
  type FoundRow,
  figurePlaces,
  hasFigure,
  isEmptyRow,
  type RowReader,
} from './row-reader.ts';

const TOTAL = /^[合总]计$/;

/** Rows named by people: all with a name, in order; and 合计 if it is printed. */
export const readOpen: RowReader = ({ definition, sheet, place }) => {
  const rows: FoundRow[] = [];
  const problems: { place: string; message: string }[] = [];
  for (const block of definition.blocks.filter((each) => each.rows.kind === 'open')) {
    const name = columnAt(place, block.id, block.columns.find(({ role }) => role === 'label')?.id);
    for (let at = place.body.top; at <= place.body.bottom; at++) {
      const texts = (sheet.rows[at] ?? []).map((cell) => cell?.text ?? '');
      if (isEmptyRow(sheet.rows[at]) || isNumbering(texts)) continue;
      const own = name === -1 ? '' : textAt(sheet, at, name).trim();
      // 合计 may stand where the other rows have their 序号
      const label = own === '' ? (texts.find((text) => TOTAL.test(plain(text))) ?? '') : own;
      const cells = figurePlaces({ definition, place }, block.id, at);
      if (TOTAL.test(plain(label)))
        rows.push({ id: 合计, block: block.id, code: null, label: 合计, at, cells });
      else if (label !== '') rows.push({ id: String(at), block: block.id, code: null, label, at, cells });
      else if (hasFigure(sheet, cells))
        problems.push({
          place: sheetRowName(sheet, at),
          message: `这一行没有名称，数没有读入${definition.title}`,
        });
    }
  }
  return { rows: numbered(rows), problems };
};

/** Ids number the rows of the form: `1`, `2`…. */
function numbered(rows: readonly FoundRow[]): readonly FoundRow[] {
  let count = 0;
  return rows.map((row) => (row.id === 合计 ? row : { ...row, id: String(++count) }));
}
