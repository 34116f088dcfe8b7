import { isSameLine } from '#shared/imports/forms/line-names';
import { bareName, plain, withoutOrdinal } from '#shared/imports/label-matching';
import { type Sheet, sheetRowName, textAt } from '#shared/imports/source/sheet';
import type { Block, Line } from '#shared/tables/grammar';
import { columnAt, type FoundRow, figurePlaces, hasFigure, type RowReader } from './row-reader.ts';

/** Lines of the 总表, recognised by label, else by 行次. The printed label is kept. */
export const readLines: RowReader = ({ definition, sheet, place }) => {
  const rows: FoundRow[] = [];
  const problems: { place: string; message: string }[] = [];
  for (const block of definition.blocks) {
    const finder = new LineFinder(block);
    for (let at = place.body.top; at <= place.body.bottom; at++) {
      const label = textOf(sheet, at, columnAt(place, block.id, idOf(block, 'label')));
      const number = Number(textOf(sheet, at, columnAt(place, block.id, idOf(block, 'line'))));
      const line = finder.find(label, number);
      const cells = figurePlaces({ definition, place }, block.id, at);
      if (line !== null) {
        const said = label === '' ? line.label : label;
        rows.push({ id: String(line.number), block: block.id, code: null, label: said, at, cells });
      } else if (hasFigure(sheet, cells) && !isDetail(label)) {
        const name = label === '' ? '这一行没有项目名称' : `“${label}”不是${definition.title}的项目`;
        problems.push({ place: sheetRowName(sheet, at), message: `${name}，数没有读入` });
      }
    }
  }
  return { rows, problems };
};

function idOf(block: Block, role: 'label' | 'line'): string | undefined {
  return block.columns.find((column) => column.role === role)?.id;
}

function textOf(sheet: Sheet, row: number, column: number): string {
  return column === -1 ? '' : textAt(sheet, row, column).replace(/\s+/g, '');
}

/** Finds each line of a block once. */
class LineFinder {
  readonly #left: Line[];

  constructor({ rows }: Block) {
    this.#left = rows.kind === 'lines' ? [...rows.lines] : [];
  }

  find(label: string, number: number): Line | null {
    const words = plain(label);
    const bare = withoutOrdinal(words);
    const found =
      this.#take((line) => words !== '' && plain(line.label) === words) ??
      this.#take((line) => line.number === number && isLike(line, bare)) ??
      this.#take((line) => bare !== '' && bareName(line.label) === bare) ??
      this.#take((line) => bare !== '' && isSameLine(bareName(line.label), bare)) ??
      this.#take((line) => line.number === number && words !== '');
    return found ?? null;
  }

  #take(fits: (line: Line) => boolean): Line | undefined {
    const at = this.#left.findIndex(fits);
    return at === -1 ? undefined : this.#left.splice(at, 1)[0];
  }
}

/** Sub-lines that some regions print below a line. */
function isDetail(label: string): boolean {
  return /^(栏次|项目|其中|基本支出(结转)?|项目支出(结转)?(和结余)?|经营结余|提取|转入|交纳|缴纳|使用专用结余|事业单位经营亏损|归集|国库集中支付|人员经费|公用经费|按功能)/.test(
    bareName(label),
  );
}

function isLike(line: Line, bare: string): boolean {
  const own = bareName(line.label);
  return bare !== '' && (own === bare || own.startsWith(bare) || bare.startsWith(own));
}
