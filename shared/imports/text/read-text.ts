import { titledForm as titledInAnyPlace } from '#shared/imports/forms/titles';
import { bareName } from '#shared/imports/label-matching';
import { readSurroundings, type Surroundings } from '#shared/imports/source/surroundings';
import { readFigure } from '#shared/imports/table/figure';
import { type Proof, prove } from '#shared/imports/table/prove';
import type { ImportProblem, ReadCell, ReadRow, ReadTable } from '#shared/imports/table/read-table';
import { FOOTER_BLOCK } from '#shared/report/create';
import { withOwnIds } from '#shared/report/rows/own-ids';
import { type TableDefinition, type TemplatePack, 合计 } from '#shared/tables/grammar';
import { assignColumns } from './assign-columns.ts';
import { assignLines } from './assign-lines.ts';
import { endsOfForms, joinLines, type TextLine, textLines, titledForm } from './join-lines.ts';
import { withoutNumbers } from './labelled-lines.ts';
import { doubtfulRows, problem, UNREAD, untoldRows } from './problems.ts';
import { type Stated, statedAmounts } from './stated-amounts.ts';
import { isNumbered, textRows } from './text-rows.ts';
import { bodyTokens, type TextRow, type Token } from './tokens.ts';

export interface ReadText {
  readonly paragraphs: readonly string[];
  readonly tables: readonly TextTable[];
}

interface TextTable {
  readonly read: ReadTable;
  readonly around: Surroundings;
  /** Its first and last line, from 1. */
  readonly from: number;
  readonly to: number;
}

/** The place of a line, from 1, in the file. */
export type NameOfLine = (line: number) => string;

interface Reading {
  readonly stated: Stated;
  readonly nameOfLine: NameOfLine;
}

/**
 * Reads the lines of a published document's text. A row is taken if it has a figure for every column, or none; if
 * some are blank, the text does not tell which, and the row is listed as a problem.
 */
export function readText(
  lines: readonly string[],
  pack: TemplatePack,
  nameOfLine: NameOfLine = (line) => `第${line}行`,
): ReadText {
  const numbered = textLines(lines);
  const titled = numbered.flatMap((line, at) => {
    const definition = titledForm(line.text, pack);
    return definition === null && !isOther(line.text) ? [] : [{ at, definition }];
  });
  const ends = endsOfForms(numbered);
  const forms = titled.flatMap(({ at, definition }, index) => {
    const next = titled[index + 1]?.at ?? numbered.length;
    const [from, to] = [at, Math.min(next, ends[at + 1] ?? numbered.length)];
    return definition === null && !holdsFigures(numbered.slice(from, to)) ? [] : [{ definition, from, to }];
  });
  // forms are in order and do not overlap
  const words = [...forms, null].flatMap((form, at) =>
    numbered.slice(forms[at - 1]?.to ?? 0, form?.from ?? numbered.length),
  );
  const stated = statedAmounts(words.map(({ text }) => text));
  const tables = forms.flatMap(({ definition, from, to }) =>
    definition === null
      ? []
      : [readForm(definition, numbered.slice(from, to), pack.year, { stated, nameOfLine })],
  );
  const said = tables.filter(({ read }) => read.rows.length > 0 || read.problems.length > 0);
  const known = new Set(said.map(({ read }) => read.id));
  const strange = forms.flatMap(({ definition, from, to }) => {
    const id = definition === null ? titledInAnyPlace(numbered[from]?.text ?? '') : null;
    const own = pack.tables.find((table) => table.id === id && !known.has(table.id));
    return own === undefined ? [] : [unreadForm(own, numbered.slice(from, to))];
  });
  return { paragraphs: joinLines(words, pack), tables: [...said, ...strange] };
}

/** A form whose title holds more than its own. */
function unreadForm(definition: TableDefinition, lines: readonly TextLine[]): TextTable {
  const around = surroundings(headLines(lines));
  const problems = [problem(definition, UNREAD.strange)];
  const read = { printed: {}, rows: [], problems, remarks: [], partial: true };
  return { around, ...rangeOf(lines), read: { id: definition.id, unit: around.unit, ...read } };
}

function rangeOf(lines: readonly TextLine[]): Pick<TextTable, 'from' | 'to'> {
  return { from: lines[0]?.number ?? 0, to: lines.at(-1)?.number ?? 0 };
}

/** The title of a table that is not read: none of the forms, or several in one. Contents have ordinals. */
function isOther(text: string): boolean {
  return titledInAnyPlace(text) !== null && !/^[一二三四五六七八九十\d]+[、.．]|\d$/.test(text);
}

/** Whether lines are the figures of a table, not headings of its name. */
function holdsFigures(lines: readonly TextLine[]): boolean {
  return lines.filter(({ text }) => /(^|\s)-?\d[\d,]*\.\d\d$/.test(text)).length >= FEW_FIGURES;
}

const FEW_FIGURES = 3;

/** A form by the 行次 of its lines; if these are those of another edition, by their names, which the sums confirm. */
function readForm(
  definition: TableDefinition,
  lines: readonly TextLine[],
  year: number,
  reading: Reading,
): TextTable {
  const tokens = bodyTokens(lines);
  const said = readTokens(definition, lines, tokens, year, reading);
  const isElse = ({ message }: ImportProblem) => message === UNREAD.numbers || message === UNREAD.cut;
  if (!said.read.problems.some(isElse)) return said;
  const bare = readTokens(definition, lines, withoutNumbers(tokens), year, reading);
  return bare.read.problems.length === 0 && bare.read.rows.length > 0 ? bare : said;
}

function readTokens(
  definition: TableDefinition,
  lines: readonly TextLine[],
  tokens: readonly Token[],
  year: number,
  { stated, nameOfLine }: Reading,
): TextTable {
  const around = surroundings(headLines(lines));
  const subjects = assignColumns(definition, textRows(definition, tokens, year), around.unit, stated);
  const { rows, doubts } = assignLines(definition, subjects.rows, around.unit, stated);
  const apart = areFiguresApart(definition, rows);
  const told = rows.map((row) =>
    row.figures.length === 0 && (apart || isTotalOfFigures(row, rows))
      ? null
      : readRow(row, around.unit, nameOfLine),
  );
  const untold = rows.filter((_, at) => told[at] === null);
  const read = told.filter((row) => row !== null);
  const proof = labelProof(definition, tokens, read);
  const unlike = unlikeProblem(definition, tokens, read, proof);
  const failing = new Set(proof?.failing);
  const doubted = [...subjects.doubts, ...doubts, ...rows.filter(({ id }) => failing.has(id))];
  const ending = [
    ...(doubted.length > 0 ? [problem(definition, doubtfulRows(doubted, nameOfLine))] : []),
    ...(isCut(definition, rows) ? [problem(definition, UNREAD.cut)] : []),
    ...(rows.length === 0 && holdsFigures(lines) ? [problem(definition, UNREAD.strange)] : []),
    ...(around.unit === null && rows.some(({ figures }) => figures.length > 0)
      ? [problem(definition, UNREAD.unit)]
      : []),
  ];
  const problems =
    unlike !== null
      ? [unlike]
      : [...(untold.length === 0 ? [] : [problem(definition, untoldRows(untold))]), ...ending];
  return {
    around,
    ...rangeOf(lines),
    read: {
      id: definition.id,
      unit: around.unit,
      printed: {},
      rows: unlike !== null ? [] : withOwnIds(read),
      problems,
      remarks: [],
      partial: problems.length > 0,
    },
  };
}

/**
 * A 科目 is listed because it has an amount: rows without any show that the text gives names and figures
 * separately.
 */
function areFiguresApart({ blocks }: TableDefinition, rows: readonly TextRow[]): boolean {
  const coded = rows.filter(({ code }) => code !== null);
  const empty = coded.filter(({ figures }) => figures.length === 0);
  return blocks[0]?.rows.kind === 'subjects' && coded.length > 0 && empty.length > 0;
}

/** A total of rows with figures is not blank. */
function isTotalOfFigures({ id, block }: TextRow, rows: readonly TextRow[]): boolean {
  const isTotal = id === 合计 || block.id === FOOTER_BLOCK;
  return isTotal && rows.some(({ code, figures }) => code !== null && figures.length > 0);
}

const FEW_REPEATED = 0.2;
const LEAST_REPEATED = 4;

/**
 * Codes split into 类, 款 and 项 appear in text as many short ones that repeat. If some were joined, each that repeats
 * has lost its pieces.
 */
function areSplit(tokens: readonly Token[], rows: readonly ReadRow[]): boolean {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const repeated = codes.length - new Set(codes).size;
  const printed = new Set(tokens.map(({ text }) => text));
  if (codes.some((code) => !printed.has(code))) return repeated > 0;
  return repeated >= LEAST_REPEATED && repeated > FEW_REPEATED * codes.length;
}

/** Lines that bear the name of another line than their 行次 has: the document numbers its lines otherwise. */
function areNumberedOtherwise({ blocks }: TableDefinition, rows: readonly ReadRow[]): boolean {
  const lines = blocks.flatMap(({ id, rows: own }) =>
    own.kind === 'lines'
      ? own.lines.map(({ number, label }) => ({ block: id, number, label: bareName(label) }))
      : [],
  );
  const strange = rows.filter(({ id, block, label }) => {
    const named = lines.filter((line) => line.block === block && line.label === bareName(label));
    return named.length > 0 && named.every(({ number }) => String(number) !== id);
  });
  return strange.length > MOST_STRANGE;
}

/** The reason why rows cannot be taken as they were read; `null` if there is none. */
function unlikeProblem(
  definition: TableDefinition,
  tokens: readonly Token[],
  rows: readonly ReadRow[],
  proof: Proof | null,
): ImportProblem | null {
  if (areSplit(tokens, rows)) return problem(definition, UNREAD.split);
  if (areNumberedOtherwise(definition, rows)) return problem(definition, UNREAD.numbers);
  const isProved = proof === null || proof.held > proof.failing.length;
  return isProved ? null : problem(definition, UNREAD.unproved);
}

/** The sums of lines that were read by their labels alone; `null` if they were read otherwise. */
function labelProof(
  definition: TableDefinition,
  tokens: readonly Token[],
  rows: readonly ReadRow[],
): Proof | null {
  const isLabelled = definition.blocks[0]?.rows.kind === 'lines' && !isNumbered(tokens) && rows.length > 0;
  return isLabelled ? prove(definition, rows) : null;
}

/** A word may be lost among names that wrap. */
const MOST_STRANGE = 2;

/** Whether the last line of a numbered list, its total, is not in the text. */
function isCut({ blocks }: TableDefinition, rows: readonly TextRow[]): boolean {
  const read = new Set(rows.map(({ id }) => id));
  const lists = blocks.flatMap(({ rows: own }) => (own.kind === 'lines' ? [own.lines] : []));
  return rows.length > 0 && lists.some((lines) => !read.has(String(lines.at(-1)?.number)));
}

/** The lines above a table; copied cell by cell, its unit may be further down. */
function headLines(lines: readonly TextLine[]): readonly TextLine[] {
  const unit = lines
    .slice(HEAD, FURTHEST_UNIT)
    .find(({ text }) => /单位\s*[:：]\s*(人民币)?万?元$/.test(text));
  return [...lines.slice(0, HEAD), ...(unit === undefined ? [] : [unit])];
}

const HEAD = 6;
const FURTHEST_UNIT = 20;

function surroundings(lines: readonly TextLine[]): Surroundings {
  const rows = lines.map(({ text }) =>
    text
      .replace(/(20\d\d)\s*年度?/, '\t$1年度\t')
      .split('\t')
      .map((piece) => ({ text: piece.trim() })),
  );
  const sheet = { file: '', name: '', naming: 'rows', lead: 0, rows, merges: [], hiddenRows: [] } as const;
  return readSurroundings(sheet, 0, rows.length - 1);
}

function readRow(row: TextRow, unit: Surroundings['unit'], nameOfLine: NameOfLine): ReadRow | null {
  const columns = row.block.columns.filter(({ role }) => role === 'amount');
  if (row.figures.length !== columns.length && row.figures.length > 0) return null;
  const cells = columns.map(({ id }, at): [string, ReadCell] => {
    const token = row.figures[at];
    const figure = readFigure(token == null ? null : { text: token.text }, unit);
    const source = nameOfLine(token?.line ?? row.line);
    const text = token?.text ?? '';
    const taken = figure.kind === 'amount' ? figure : { amount: null, printed: null };
    const refused = figure.kind === 'refused' ? figure.reason : null;
    return [id, { source, text, amount: taken.amount, printed: taken.printed, refused }];
  });
  const { id, code, label } = row;
  return { id, block: row.block.id, code, label, cells: Object.fromEntries(cells) };
}
