import { withOwnIds } from '#shared/report/own-ids';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { readFigure } from '../figure.ts';
import type { ImportProblem, ReadCell, ReadRow, ReadTable } from '../read-table.ts';
import { readSurroundings, type Surroundings } from '../surroundings.ts';
import { joinLines, type TextLine, textLines, titledForm } from './join-lines.ts';
import { type TextRow, textRows } from './text-rows.ts';
import { bodyTokens } from './tokens.ts';

export interface ReadText {
  readonly paragraphs: readonly string[];
  readonly tables: readonly { readonly read: ReadTable; readonly around: Surroundings }[];
}

/**
 * Reads the lines of a published document's text. A row is taken where it has a figure for every column, or none;
 * where some are blank, text does not say which, and the row is listed instead.
 */
export function readText(lines: readonly string[], pack: TemplatePack): ReadText {
  const numbered = textLines(lines);
  const titled = numbered.flatMap((line, at) => {
    const definition = titledForm(line.text, pack);
    return definition === null ? [] : [{ at, definition }];
  });
  const tables = titled.map(({ at, definition }, index) =>
    readForm(definition, numbered.slice(at, titled[index + 1]?.at ?? endOfForm(numbered, at))),
  );
  return {
    paragraphs: joinLines(numbered, pack),
    tables: tables.filter(({ read }) => read.rows.length > 0 || read.problems.length > 0),
  };
}

/** The last form ends where the next part begins. */
function endOfForm(lines: readonly TextLine[], from: number): number {
  const end = lines.findIndex(({ text }, at) => at > from && /^第[一二三四五六七八九十]+部分/.test(text));
  return end === -1 ? lines.length : end;
}

function readForm(definition: TableDefinition, lines: readonly TextLine[]): ReadText['tables'][number] {
  const around = surroundings(lines.slice(0, 6));
  const rows = textRows(definition, bodyTokens(lines));
  const told = rows.map((row) => readRow(row, around.unit));
  const untold = rows.filter((_, at) => told[at] === null);
  return {
    around,
    read: {
      id: definition.id,
      unit: around.unit,
      printed: {},
      rows: withOwnIds(told.filter((row) => row !== null)),
      problems: untold.length === 0 ? [] : [untoldProblem(definition, untold)],
      remarks: [],
      partial: untold.length > 0,
    },
  };
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
