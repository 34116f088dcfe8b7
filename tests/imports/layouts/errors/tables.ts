// Errors in tables: a digit, a row, a code, a name.
import type { PlacedFigure, PrintedDocument } from '../print.ts';
import type { Random } from '../random.ts';
import {
  type ErrorKind,
  type Planted,
  paragraphAt,
  sizeable,
  tableAt,
  withCells,
  withParagraph,
} from './planted.ts';

type Slip = 'dropped' | 'changed' | 'transposed';
type Level = 'leaf' | 'class' | 'total';

const SUBJECT_FORMS = ['公开02', '公开03', '公开05', '公开07'];
const LEVELS: Readonly<Record<Level, RegExp>> = { leaf: /^\d{7}$/, class: /^\d{3}$/, total: /^合计$/ };

/** One figure of a 项, a 类 or the 合计 with a wrong digit. */
export function digitError(
  document: PrintedDocument,
  slip: Slip,
  level: Level,
  chance: Random,
): Planted | null {
  const places = sizeable(document).filter(
    ({ place }) => place !== null && SUBJECT_FORMS.includes(place.table) && LEVELS[level].test(place.row),
  );
  for (const figure of chance.shuffled(places)) {
    const wrong = slipped(figure.text, slip, chance);
    if (wrong !== null) return planted(document, `${slip}-${level}`, figure, wrong);
  }
  return null;
}

const FORMS = { whole: '公开01', fiscal: '公开04', economic: '公开06', threePublic: '公开09' } as const;

/** One figure of a form without 项, with a wrong digit. */
export function formError(
  document: PrintedDocument,
  form: keyof typeof FORMS,
  chance: Random,
): Planted | null {
  for (const figure of chance.shuffled(sizeable(document, FORMS[form]))) {
    const wrong = slipped(figure.text, 'changed', chance);
    if (wrong !== null) return planted(document, `changed-${form}`, figure, wrong);
  }
  return null;
}

/** 元 above one table while all others have 万元, or the reverse. */
export function tableUnit(document: PrintedDocument, chance: Random): Planted | null {
  const { unit } = document.layout;
  const wrong = unit === '元' ? '万元' : '元';
  const lines = document.forms
    .map(({ block }) => block - 1)
    .filter((block) => {
      const line = document.blocks[block];
      return line?.kind === 'paragraph' && line.text.endsWith(`单位：${unit}`);
    });
  if (lines.length < 3) return null;
  const block = chance.pick(lines);
  const paragraph = paragraphAt(document, block).replace(new RegExp(`${unit}$`), wrong);
  return {
    kind: 'table-unit',
    document: withParagraph(document, block, paragraph),
    paragraph,
    right: unit,
    wrong,
  };
}

function planted(document: PrintedDocument, kind: ErrorKind, figure: PlacedFigure, wrong: string): Planted {
  const changed = withCells(document, figure.block, [
    { row: figure.row, column: figure.column, text: wrong },
  ]);
  return { kind, document: changed, ...figure.place, right: figure.text, wrong };
}

/** Only digits before the point: later ones may pass for rounding. */
function slipped(text: string, slip: Slip, chance: Random): string | null {
  const [whole = '', ...rest] = text.replace(/[,，]/g, '').split(/[.．]/);
  const at = chance.int(0, whole.length - 1);
  const digit = whole[at] ?? '';
  if (!/^\d{2,}$/.test(whole)) return null;
  const made = {
    dropped: () => whole.slice(0, at) + whole.slice(at + 1),
    changed: () => whole.slice(0, at) + ((Number(digit) % 9) + 1) + whole.slice(at + 1),
    transposed: () =>
      at === 0 ? whole : whole.slice(0, at - 1) + digit + whole[at - 1] + whole.slice(at + 1),
  }[slip]();
  if (made === whole || made.startsWith('0')) return null;
  return [made, ...rest].join('.');
}

/** All amounts of a form's rows one row below their codes and names. */
export function shiftedRows(document: PrintedDocument, chance: Random): Planted | null {
  const form = chance.pick(['公开02', '公开03', '公开05']);
  const figures = document.figures.filter(({ place }) => place?.table === form && /^\d/.test(place.row));
  const block = figures[0]?.block ?? -1;
  const rows = [...new Set(figures.filter((each) => each.block === block).map(({ row }) => row))];
  if (rows.length < 5) return null;
  const at = (row: number, column: number) => tableAt(document, block).rows[row]?.[column]?.text ?? '';
  const moved = figures
    .filter((figure) => figure.block === block)
    .map(({ row, column }) => ({
      row,
      column,
      text: at(rows[(rows.indexOf(row) + rows.length - 1) % rows.length] ?? row, column),
    }));
  return {
    kind: 'rows-shifted',
    document: withCells(document, block, moved),
    table: form,
    right: '各行金额与科目对应',
    wrong: '各行金额下移一行',
  };
}

/** Whether an amount of one 项 in 公开05 is more than another has in 公开03: elsewhere a swap contradicts nothing. */
function exceeds({ figures }: PrintedDocument, one: string, other: string): boolean {
  const amount = (table: string, row: string, column: string) =>
    figures.find(({ place }) => place?.table === table && place.row === row && place.column === column)
      ?.amount ?? 0;
  return (['基本支出', '项目支出'] as const).some(
    (column) => amount('公开05', one, column) > amount('公开03', other, column),
  );
}

/** The amounts of two 项 below one 款 swapped, in 公开05 only. */
export function swappedCodes(document: PrintedDocument, chance: Random): Planted | null {
  const sums = sizeable(document, '公开05').filter(({ place }) => /^\d{7}$/.test(place?.row ?? ''));
  const columns = new Set(sums.map(({ place }) => place?.row));
  const pairs = [...columns].flatMap((one) =>
    [...columns].flatMap((other) =>
      one !== undefined && other !== undefined && one < other && one.slice(0, 5) === other.slice(0, 5)
        ? [[one, other] as const]
        : [],
    ),
  );
  const told = pairs.filter(([one, other]) => exceeds(document, one, other) || exceeds(document, other, one));
  if (told.length === 0) return null;
  const [one, other] = chance.pick(told);
  const of = (row: string) =>
    document.figures.filter(({ place }) => place?.table === '公开05' && place.row === row);
  const [first, second] = [of(one), of(other)];
  if (first[0]?.text === second[0]?.text || first[0]?.block !== second[0]?.block) return null;
  const text = (figures: typeof first, column: string | undefined) =>
    figures.find(({ place }) => place?.column === column)?.text ?? '';
  const changes = [
    ...first.map((figure) => ({ ...figure, text: text(second, figure.place?.column) })),
    ...second.map((figure) => ({ ...figure, text: text(first, figure.place?.column) })),
  ];
  return {
    kind: 'codes-swapped',
    document: withCells(document, first[0]?.block ?? -1, changes),
    table: '公开05',
    row: one,
    right: one,
    wrong: other,
  };
}

interface RowPlace {
  readonly block: number;
  readonly row: number;
  readonly code: string;
  readonly table: string;
  /** The column before the first amount. */
  readonly name: number;
}

function itemRows({ figures }: PrintedDocument, form: string): readonly RowPlace[] {
  const seen = new Map<string, RowPlace>();
  for (const { place, block, row, column } of figures)
    if (place?.table === form && /^\d{7}$/.test(place.row)) {
      const known = seen.get(place.row);
      const name = Math.min(column, known === undefined ? column : known.name + 1) - 1;
      seen.set(place.row, { block, row, code: place.row, table: form, name });
    }
  return [...seen.values()];
}

/** 项 of a form whose amounts are directly after the names. */
function anyItem(document: PrintedDocument, chance: Random): RowPlace | null {
  const rows = ['公开02', '公开03', '公开05'].flatMap((form) => itemRows(document, form));
  return rows.length === 0 ? null : chance.pick(rows);
}

/** A 项 with an invalid code: its last digits changed in one form. */
export function wrongCode(document: PrintedDocument, chance: Random): Planted | null {
  const item = anyItem(document, chance);
  if (item === null) return null;
  const cells = tableAt(document, item.block).rows[item.row] ?? [];
  const column = cells.findIndex(
    (cell, at) =>
      at < item.name &&
      cell !== null &&
      item.code.endsWith(cell.text) &&
      /\d{2,}$/.test(cell.text) &&
      (cell.text.length === 7 || at === item.name - 1),
  );
  const printed = cells[column]?.text;
  if (printed === undefined) return null;
  const wrong = `${printed.slice(0, -2)}87`;
  return {
    kind: 'wrong-code',
    document: withCells(document, item.block, [{ row: item.row, column, text: wrong }]),
    table: item.table,
    row: item.code,
    right: item.code,
    wrong: `${item.code.slice(0, -2)}87`,
  };
}

/** A 项 with another name in one form. */
export function wrongName(document: PrintedDocument, chance: Random): Planted | null {
  const item = anyItem(document, chance);
  if (item === null) return null;
  const printed = tableAt(document, item.block).rows[item.row]?.[item.name]?.text;
  if (printed === undefined) return null;
  const right = printed.trim();
  const wrong = right.endsWith('支出') ? right.slice(0, -2) : `${right}专项`;
  return {
    kind: 'wrong-name',
    document: withCells(document, item.block, [{ row: item.row, column: item.name, text: wrong }]),
    table: item.table,
    row: item.code,
    right,
    wrong,
  };
}
