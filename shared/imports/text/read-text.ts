import { plain, withoutOrdinal } from '#shared/imports/label-matching';
import { readSurroundings, type Surroundings } from '#shared/imports/source/surroundings';
import { readFigure } from '#shared/imports/table/figure';
import type { ImportProblem, ReadCell, ReadRow, ReadTable } from '#shared/imports/table/read-table';
import { withOwnIds } from '#shared/report/rows/own-ids';
import { type TableDefinition, type TemplatePack, 合计 } from '#shared/tables/grammar';
import { joinLines, type TextLine, textLines, titledForm } from './join-lines.ts';
import { type TextRow, textRows } from './text-rows.ts';
import { bodyTokens } from './tokens.ts';

export interface ReadText {
  readonly paragraphs: readonly string[];
  readonly tables: readonly { readonly read: ReadTable; readonly around: Surroundings }[];
}

/**
 * Reads the lines of a published document's text. A row is taken if it has a figure for every column, or none; if
 * some are blank, the text does not tell which, and the row is listed as a problem.
 */
export function readText(lines: readonly string[], pack: TemplatePack): ReadText {
  const numbered = textLines(lines);
  const titled = numbered.flatMap((line, at) => {
    const definition = titledForm(line.text, pack);
    return definition === null ? [] : [{ at, definition }];
  });
  const ends = endsOfForms(numbered);
  const forms = titled.map(({ at, definition }, index) => {
    const next = titled[index + 1]?.at ?? numbered.length;
    return { definition, from: at, to: Math.min(next, ends[at + 1] ?? numbered.length) };
  });
  const tables = forms.map(({ definition, from, to }) => readForm(definition, numbered.slice(from, to)));
  // forms are in order and do not overlap
  const words = [...forms, null].flatMap((form, at) =>
    numbered.slice(forms[at - 1]?.to ?? 0, form?.from ?? numbered.length),
  );
  return {
    paragraphs: joinLines(words, pack),
    tables: tables.filter(({ read }) => read.rows.length > 0 || read.problems.length > 0),
  };
}

/**
 * A form ends at the next part, or at a sentence that is not one of its 注: for each line, the first such line
 * from there.
 */
function endsOfForms(lines: readonly TextLine[]): readonly number[] {
  const ends: number[] = [];
  let end = lines.length;
  for (const [at, { text }] of [...lines.entries()].toReversed()) {
    if (/^第[一二三四五六七八九十]+部分/.test(text) || isSentence(text)) end = at;
    ends[at] = end;
  }
  return ends;
}

const LONG = 25;

function isSentence(text: string): boolean {
  return text.length >= LONG && /[。；]/.test(text) && !/^(注|说明|备注)\s*\d?\s*[:：]|本表/.test(text);
}

function readForm(definition: TableDefinition, lines: readonly TextLine[]): ReadText['tables'][number] {
  const around = surroundings(lines.slice(0, 6));
  const rows = textRows(definition, bodyTokens(lines));
  const apart = areFiguresApart(definition, rows);
  const told = rows.map((row) =>
    row.figures.length === 0 && (apart || isTotalOfFigures(row, rows)) ? null : readRow(row, around.unit),
  );
  const untold = rows.filter((_, at) => told[at] === null);
  const read = told.filter((row) => row !== null);
  const unlike = areSplit(read)
    ? splitCodes(definition)
    : areNumberedOtherwise(definition, read)
      ? otherNumbers(definition)
      : null;
  const problems =
    unlike !== null ? [unlike] : untold.length === 0 ? [] : [untoldProblem(definition, untold)];
  return {
    around,
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
function isTotalOfFigures({ id }: TextRow, rows: readonly TextRow[]): boolean {
  return id === 合计 && rows.some(({ code, figures }) => code !== null && figures.length > 0);
}

const FEW_REPEATED = 0.2;
const LEAST_REPEATED = 4;

/** Codes split into 类, 款 and 项 appear in text as many short ones that repeat. */
function areSplit(rows: readonly ReadRow[]): boolean {
  const codes = rows.flatMap(({ code }) => code ?? []);
  const repeated = codes.length - new Set(codes).size;
  return repeated >= LEAST_REPEATED && repeated > FEW_REPEATED * codes.length;
}

/** Lines that bear the name of another line than their 行次 has: the document numbers its lines otherwise. */
function areNumberedOtherwise({ blocks }: TableDefinition, rows: readonly ReadRow[]): boolean {
  const lines = blocks.flatMap(({ id, rows: own }) =>
    own.kind === 'lines'
      ? own.lines.map(({ number, label }) => ({ block: id, number, label: nameOf(label) }))
      : [],
  );
  const strange = rows.filter(({ id, block, label }) => {
    const named = lines.filter((line) => line.block === block && line.label === nameOf(label));
    return named.length > 0 && named.every(({ number }) => String(number) !== id);
  });
  return strange.length > MOST_STRANGE;
}

/** A word may be lost among names that wrap. */
const MOST_STRANGE = 2;

function nameOf(label: string): string {
  return withoutOrdinal(plain(label));
}

function otherNumbers({ id, title }: TableDefinition): ImportProblem {
  const message = '行次与项目的对应和所用的表不同，文字里分不清，没有读入；请用原来的 PDF、Word 或 Excel';
  return { place: `${id} ${title}`, message };
}

function splitCodes({ id, title }: TableDefinition): ImportProblem {
  const message = '科目编码分成了类、款、项几栏，文字里连不起来，没有读入；请用原来的 PDF、Word 或 Excel';
  return { place: `${id} ${title}`, message };
}

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

function readRow(row: TextRow, unit: Surroundings['unit']): ReadRow | null {
  const columns = row.block.columns.filter(({ role }) => role === 'amount');
  if (row.figures.length !== columns.length && row.figures.length > 0) return null;
  const cells = columns.map(({ id }, at): [string, ReadCell] => {
    const token = row.figures[at];
    const figure = readFigure(token === undefined ? null : { text: token.text }, unit);
    const source = `第${token?.line ?? row.line}行`;
    const text = token?.text ?? '';
    const taken = figure.kind === 'amount' ? figure : { amount: null, printed: null };
    const refused = figure.kind === 'refused' ? figure.reason : null;
    return [id, { source, text, amount: taken.amount, printed: taken.printed, refused }];
  });
  const { id, code, label } = row;
  return { id, block: row.block.id, code, label, cells: Object.fromEntries(cells) };
}

function untoldProblem({ id, title }: TableDefinition, rows: readonly TextRow[]): ImportProblem {
  const named = rows.slice(0, 5).map((row) => row.code ?? row.label);
  const more = rows.length > named.length ? '等' : '';
  return {
    place: `${id} ${title}`,
    message: `有 ${rows.length} 行的数比栏数少，文字里看不出空白的是哪一栏，没有读入：${named.join('、')}${more}`,
  };
}
