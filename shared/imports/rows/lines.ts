import type { Block, Line } from '#shared/tables/grammar';
import { rowName, type Sheet, textAt } from '../sheet.ts';
import { plain, withoutOrdinal } from '../words.ts';
import { columnAt, type FoundRow, figurePlaces, hasFigure, type RowReader } from './row-reader.ts';

/** Lines of the 总表: known by their label, else by their 行次. The label stays as printed. */
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
      } else if (hasFigure(sheet, cells)) {
        const name = label === '' ? '这一行没有项目名称' : `“${label}”不是${definition.title}的项目`;
        problems.push({ place: rowName(sheet, at), message: `${name}，数没有读入` });
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
      this.#take((line) => bare !== '' && withoutOrdinal(plain(line.label)) === bare) ??
      this.#take((line) => line.number === number && words !== '');
    return found ?? null;
  }

  #take(fits: (line: Line) => boolean): Line | undefined {
    const at = this.#left.findIndex(fits);
    return at === -1 ? undefined : this.#left.splice(at, 1)[0];
  }
}

function isLike(line: Line, bare: string): boolean {
  const own = withoutOrdinal(plain(line.label));
  return bare !== '' && (own === bare || own.startsWith(bare) || bare.startsWith(own));
}
