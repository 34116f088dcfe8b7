import type { GridModel } from '#renderer/grid/model/model.ts';
import { looksLikeFigure, plain } from '#shared/imports/label-matching';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { Block } from './clipboard.ts';
import { PastedHeads } from './pasted-heads.ts';

/** A pasted rectangle with its columns aligned to the form's, or the reason why that is impossible. */
export type Aligned =
  | { readonly kind: 'aligned'; readonly block: Block }
  | { readonly kind: 'unknown'; readonly why: string };

/**
 * Aligns the columns of a pasted rectangle with the form's, and removes header rows. In 财决 workbooks a code is
 * merged over the columns of 类, 款 and 项, which leaves blanks between it and the name.
 */
export function align(model: GridModel, pasted: Block, left: number): Aligned {
  const heads = new PastedHeads(model);
  let block = pasted;
  let keyed = false;
  for (const codeAt of codeColumns(model, left)) {
    block = block.map((texts) => withCodeAt(texts, codeAt));
    const rows = block.filter((texts) => !heads.isHead(texts));
    const found = shiftAt(rows, codeAt, namesOf(model), holdsOneFigure(model, left + codeAt));
    if (typeof found === 'string') return { kind: 'unknown', why: found };
    keyed ||= found.keyed;
    if (found.names !== null) {
      const { from, to } = found.names;
      block = block.map((texts) => withoutBlanks(texts, from, to));
    } else if (found.insert !== null) {
      const at = found.insert;
      block = block.map((texts) => texts.toSpliced(at, 0, ''));
    }
  }
  const isHead = pasted.map((texts) => heads.isHead(texts));
  const amid = keyed
    ? heads.amid(
        block.filter((_, at) => isHead[at]),
        left,
      )
    : null;
  if (amid !== null) block = block.map((texts) => othersLast(texts, amid));
  const head = block.filter((_, at) => isHead[at]);
  const body = block.filter((_, at) => !isHead[at]);
  const why = contradiction(heads, head, left) ?? (keyed ? tooWide(model, heads, head, body, left) : null);
  return why === null ? { kind: 'aligned', block: body } : { kind: 'unknown', why };
}

/** The columns before the first of `columns`, then those, and last what stands between and after them. */
function othersLast(texts: readonly string[], columns: readonly number[]): readonly string[] {
  const [first = 0] = columns;
  const others = texts.filter((_, at) => at >= first && !columns.includes(at));
  return [...texts.slice(0, first), ...columns.map((at) => texts[at] ?? ''), ...others];
}

/** The number of columns over which workbooks stagger the codes of 类, 款 and 项. */
const STAGGERED = 3;

/** A row whose code is in the column of 款 or 项, with blanks before it, has it in the first of them. */
function withCodeAt(texts: readonly string[], codeAt: number): readonly string[] {
  const own = texts.slice(codeAt, codeAt + STAGGERED);
  const at = own.findIndex((text) => plain(text) !== '');
  const code = own[at];
  if (at <= 0 || code === undefined || !isSubjectCode(plain(code))) return texts;
  return texts.with(codeAt, code).with(codeAt + at, '');
}

/** Columns of the rectangle, once aligned, that correspond to the form's code columns. */
function codeColumns({ columns }: GridModel, left: number): readonly number[] {
  return columns.flatMap(({ role }, at) => (role === 'code' && at >= left ? [at - left] : []));
}

/** Whether every row with a code in this column has one figure. */
function holdsOneFigure({ blocks, columns }: GridModel, codeAt: number): boolean {
  const own = blocks.find(({ from, to }) => codeAt >= from && codeAt < to);
  return columns.slice(own?.from, own?.to).filter(({ role }) => role === 'amount').length === 1;
}

function namesOf(model: GridModel): ReadonlySet<string> {
  const rows = Array.from({ length: model.rowCount }, (_, row) => model.rowAt(row));
  const labels = rows.flatMap(({ cells }) => cells.filter(({ role }) => role === 'label'));
  return new Set(labels.map(({ text }) => plain(text)).filter((name) => name !== ''));
}

interface Shift {
  readonly keyed: boolean;
  /** The columns of names: one of columns `from` to `to` is to remain. */
  readonly names: { readonly from: number; readonly to: number } | null;
  /** The position of a missing column: of codes before names, or of names between a code and its figure. */
  readonly insert: number | null;
}

/**
 * By how many columns the names after the codes are shifted; a sentence if figures are there instead. Codes with
 * one figure each need no names if the form has one figure per code (`single`).
 */
function shiftAt(rows: Block, codeAt: number, names: ReadonlySet<string>, single: boolean): Shift | string {
  const coded = rows.filter((texts) => isSubjectCode(plain(texts[codeAt] ?? '')));
  if (coded.length === 0) {
    return { keyed: false, names: null, insert: startsWithNames(rows, codeAt, names) ? codeAt : null };
  }
  const width = coded.reduce((most, texts) => Math.max(most, texts.length), 0);
  const isFilled = (at: number) => coded.some((texts) => plain(texts[at] ?? '') !== '');
  let nameAt = codeAt + 1;
  while (nameAt < width && !isFilled(nameAt)) nameAt++;
  if (nameAt >= width) return { keyed: true, names: null, insert: null };
  const figure = coded.map((texts) => texts[nameAt] ?? '').find(looksLikeFigure);
  const blanks = nameAt - codeAt - 1;
  if (single && figure !== undefined && blanks === 0 && nameAt === width - 1) {
    return { keyed: true, names: null, insert: nameAt };
  }
  if (figure !== undefined && blanks !== 1) return noName(figure);
  const off = figure === undefined && blanks > 0;
  return { keyed: true, names: off ? { from: codeAt + 1, to: nameAt } : null, insert: null };
}

function noName(figure: string): string {
  return `编码后面应是科目名称，却是“${figure}”，认不出各栏，没有粘贴。请连同科目名称一起复制，或用“导入”`;
}

/** Whether names without codes were pasted from the code column on. */
function startsWithNames(rows: Block, at: number, names: ReadonlySet<string>): boolean {
  return rows.some((texts) => names.has(plain(texts[at] ?? '')) && looksLikeFigure(texts[at + 1] ?? ''));
}

function withoutBlanks(texts: readonly string[], from: number, to: number): readonly string[] {
  const name = texts.slice(from, to + 1).find((text) => text.trim() !== '') ?? '';
  return [...texts.slice(0, from), name, ...texts.slice(to + 1)];
}

function contradiction(heads: PastedHeads, head: Block, left: number): string | null {
  const word = heads.misplaced(head, left);
  return word === null
    ? null
    : `粘贴的表头里“${word}”与本表的栏次对不上，没有粘贴。请把各栏排成本表的次序，或用“导入”`;
}

/** Rows with codes that extend beyond the form may have other columns than the form. */
function tooWide(
  model: GridModel,
  heads: PastedHeads,
  head: Block,
  body: Block,
  left: number,
): string | null {
  const width = model.columns.length - left;
  const reachesOver = body.some((texts) => texts.slice(width).some((text) => text.trim() !== ''));
  return !reachesOver || heads.proves(head, left)
    ? null
    : '粘贴的内容比本表多出几栏，认不出哪一栏是哪一栏，没有粘贴。请连表头一起复制，或只复制本表的各栏';
}
