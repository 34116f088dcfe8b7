import type { LineBlock, NamedLine } from '#shared/accounts/form';
import { likeness, looksLikeFigure, plain, withoutOrdinal } from '#shared/imports/label-matching';
import { sheetRowName, textAt, widthOf } from '#shared/imports/source/sheet';
import type { ImportProblem } from '#shared/imports/table/read-table';
import { findColumns } from './columns.ts';
import type { PaperGrid, RowPosition } from './grid.ts';

const ALIKE = 0.86;

/** Reads a form of blocks side by side: finds each block by its labels, and each line by its label. */
export function readLineBlocks(
  grid: PaperGrid,
  blocks: readonly LineBlock[],
): { readonly places: readonly RowPosition[]; readonly problems: readonly ImportProblem[] } {
  const labels = labelColumns(grid);
  const used = new Map(blocks.map((block) => [block.id, new Set<string>()]));
  const places: RowPosition[] = [];
  const problems: ImportProblem[] = [];
  const free = new Set(blocks);
  for (const [at, label] of labels.entries()) {
    const to = (labels[at + 1] ?? widthOf(grid.sheet)) - 1;
    const block = blockOf(grid, label, [...free]);
    if (block === null) continue;
    if (blocks.length > 1) free.delete(block);
    const columns = findColumns(grid.paths, block.columns, { from: label + 1, to });
    if (columns.size === 0) continue;
    readBlock(grid, label, block, columns, used.get(block.id) ?? new Set(), places, problems);
  }
  return { places, problems };
}

function readBlock(
  { sheet, body }: PaperGrid,
  label: number,
  block: LineBlock,
  columns: ReadonlyMap<string, number>,
  used: Set<string>,
  places: RowPosition[],
  problems: ImportProblem[],
): void {
  const index = indexOf(block.lines);
  for (let row = body.top; row <= body.bottom; row++) {
    const text = textAt(sheet, row, label);
    if (text.trim() === '') continue;
    const line = lineOf(index, lineKey(text), used);
    if (line !== null) {
      used.add(line.id);
      places.push({ id: line.id, code: null, name: text.trim(), row, columns, count: line.count === true });
    } else if (
      isOwnLine(text, block) &&
      [...columns.values()].some((at) => holdsFigure(textAt(sheet, row, at)))
    ) {
      problems.push({ place: sheetRowName(sheet, row), message: `“${text.trim()}”不是已知的项目，没有取用` });
    }
  }
}

/** Among undeclared lines, only a 类 with another name holds published figures. */
function isOwnLine(text: string, { id }: LineBlock): boolean {
  return id !== '支出性质' && /^\s*[一二三四五六七八九十]+[、.．].*支出\s*$/.test(text);
}

/** Columns of labels: those headed 项目, else those with more words than figures. */
function labelColumns({ sheet, paths, body }: PaperGrid): readonly number[] {
  const named = paths.flatMap((path, at) =>
    path.some((word) => /^项目/.test(word)) && /^项目|\)$|分类|科目/.test(path.at(-1) ?? '') ? [at] : [],
  );
  const first = named.filter((at) => !named.includes(at - 1) || wordy(sheet, body, at));
  if (first.length > 0) return first;
  return Array.from({ length: widthOf(sheet) }, (_, at) => at).filter((at) => wordy(sheet, body, at));
}

function wordy(sheet: PaperGrid['sheet'], { top, bottom }: PaperGrid['body'], at: number): boolean {
  let words = 0;
  for (let row = top; row <= bottom; row++) if (/\p{Script=Han}/u.test(textAt(sheet, row, at))) words++;
  return words >= 3;
}

/** The block with the most lines in a column. */
function blockOf({ sheet, body }: PaperGrid, label: number, blocks: readonly LineBlock[]): LineBlock | null {
  const keys = new Set<string>();
  for (let row = body.top; row <= body.bottom; row++) keys.add(lineKey(textAt(sheet, row, label)));
  const rated = blocks.map((block) => {
    const index = indexOf(block.lines);
    const held = [...keys].filter((key) => key !== '' && index.has(key)).length;
    return { block, held };
  });
  const best = rated.toSorted((a, b) => b.held - a.held)[0];
  return best === undefined || best.held === 0 ? null : best.block;
}

type LineIndex = ReadonlyMap<string, readonly NamedLine[]>;
const indexes = new WeakMap<readonly NamedLine[], LineIndex>();

function indexOf(lines: readonly NamedLine[]): LineIndex {
  const known = indexes.get(lines);
  if (known !== undefined) return known;
  const made = new Map<string, NamedLine[]>();
  for (const line of lines)
    for (const key of new Set(line.names.map(lineKey))) made.set(key, [...(made.get(key) ?? []), line]);
  indexes.set(lines, made);
  return made;
}

/** Returns the first unused line with a name; failing that, the only line with a similar name. */
function lineOf(index: LineIndex, key: string, used: ReadonlySet<string>): NamedLine | null {
  const exact = index.get(key);
  if (exact !== undefined) return exact.find(({ id }) => !used.has(id)) ?? null;
  if (key.length < 4) return null;
  const alike = new Set(
    [...index].flatMap(([name, lines]) => (likeness(name, key, ALIKE) >= ALIKE ? lines : [])),
  );
  const open = [...alike].filter(({ id }) => !used.has(id));
  return open.length === 1 ? (open[0] ?? null) : null;
}

const MEASURE = /\((个|辆|人|人次|台|套|台,套|台[/、]套|台\(套\)|批次|次|元|千元|万元|批|人数)\)$/;

/** A label without ordinal, 其中 or trailing unit. */
function lineKey(text: string): string {
  let words = plain(text).replace(/[(](台,套|台\(套\))[)]$/, '');
  for (let before = ''; before !== words; ) {
    before = words;
    words = withoutOrdinal(words)
      .replace(/^(其中|减|加)[:：]/, '')
      .replace(/^[#*]/, '')
      .replace(MEASURE, '');
  }
  return words.replace(/[,，、]/g, '');
}

function holdsFigure(text: string): boolean {
  return /[1-9]/.test(text) && looksLikeFigure(text);
}
