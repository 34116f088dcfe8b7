import { plain } from '#shared/imports/label-matching';
import { FOOTER_BLOCK } from '#shared/report/create';
import { classOf, isSubjectCode } from '#shared/tables/codes/subjects';
import { type Block, type FooterCell, type TableDefinition, 合计 } from '#shared/tables/grammar';
import { labelledLines } from './labelled-lines.ts';
import { recordRows } from './record-rows.ts';
import { subjectName } from './subject-name.ts';
import type { TextRow, Token } from './tokens.ts';

/** Splits a table's words and numbers into rows, recognised by their codes or labels. */
export function textRows(
  definition: TableDefinition,
  tokens: readonly Token[],
  year: number,
): readonly TextRow[] {
  const kind = definition.blocks[0]?.rows.kind;
  if (kind === 'lines')
    return isNumbered(tokens) ? lineRows(definition, tokens) : labelledLines(definition, tokens);
  if (kind === 'record') return recordRows(definition, tokens);
  return codedRows(definition, withWholeCodes(tokens), year);
}

/** Joins codes that are printed in two or three columns: 201 06 01. */
function withWholeCodes(tokens: readonly Token[]): readonly Token[] {
  const joined: Token[] = [];
  for (const token of tokens) {
    const last = joined.at(-1);
    const goesOn = last !== undefined && isCode(last) && last.text.length < LONGEST_CODE;
    if (goesOn && token.kind === 'whole' && /^\d\d$/.test(token.text))
      joined[joined.length - 1] = { ...last, text: `${last.text}${token.text}` };
    else joined.push(token);
  }
  return joined;
}

const LONGEST_CODE = 7;

/** Rows that begin with a code, 合计 or a footer label, followed by name and figures. */
function codedRows(
  { blocks, footer = [] }: TableDefinition,
  tokens: readonly Token[],
  year: number,
): readonly TextRow[] {
  const footerOf = ({ text }: Token) => footer.find(({ label }) => plain(label) === plain(text));
  const starts = tokens.flatMap((token, at) =>
    isCode(token) || isTotal(token) || footerOf(token) !== undefined ? [at] : [],
  );
  const rows = starts.flatMap((start, index) => {
    const [first, ...rest] = tokens.slice(start, starts[index + 1] ?? tokens.length);
    const below = first === undefined ? undefined : footerOf(first);
    const block = below !== undefined ? footerBlock(blocks, below) : first && blockOf(blocks, first);
    if (first === undefined || block === undefined) return [];
    const split = rest.findIndex(({ kind, text }) => kind === 'figure' || text === '0');
    const own = split === -1 ? rest : rest.slice(0, split);
    const code = isCode(first) ? first.text : null;
    const above = wordsBefore(tokens, start);
    const under = split === -1 ? [] : rest.slice(split).filter(({ kind }) => kind === 'word');
    const figures =
      split === -1 ? [] : rest.slice(split).filter(({ kind, text }) => kind === 'figure' || text === '0');
    const name = below?.label ?? 合计;
    const label =
      code === null
        ? name
        : (economicName(block, code) ?? subjectName({ code: first, above, own, below: under }, year));
    const row = { block, code, label, figures, line: first.line };
    return [{ ...row, id: code ?? name }];
  });
  return ownRows(rows);
}

/** The words between a token and the number before it. */
function wordsBefore(tokens: readonly Token[], at: number): readonly Token[] {
  let from = at;
  while (from > 0 && at - from < MOST_WORDS && tokens[from - 1]?.kind === 'word') from--;
  return tokens.slice(from, at);
}

/** More words than a name has lines. */
const MOST_WORDS = 6;

/** The lists of 公开06 are side by side, and wrapped names run together: only the code identifies a row. */
function economicName({ rows }: Block, code: string): string | null {
  if (rows.kind !== 'economic') return null;
  return rows.subjects.find((each) => each.code === code)?.name ?? null;
}

/** A header may contain 合计 too: next to a row with figures, one without is a header. A footer occurs once. */
function ownRows(rows: readonly TextRow[]): readonly TextRow[] {
  const filled = new Set(rows.flatMap(({ id, figures }) => (figures.length > 0 ? [id] : [])));
  const said = rows.filter(({ id, code, figures }) => code !== null || figures.length > 0 || !filled.has(id));
  const first = new Map(said.toReversed().map((row) => [row.id, row]));
  return said.filter((row) => row.block.id !== FOOTER_BLOCK || first.get(row.id) === row);
}

/** A footer as a block of one column. */
function footerBlock(blocks: readonly Block[], { row, column }: FooterCell): Block {
  const columns = blocks.flatMap((block) => block.columns).filter(({ id }) => id === column);
  return { id: FOOTER_BLOCK, columns: columns.slice(0, 1), rows: { kind: 'record', row } };
}

function isCode({ kind, text }: Token): boolean {
  return kind === 'whole' && isSubjectCode(text) && /^[23]/.test(text);
}

function isTotal({ text }: Token): boolean {
  return plain(text) === 合计;
}

function blockOf(blocks: readonly Block[], { text }: Token): Block | undefined {
  return blocks.find(({ rows }) => {
    if (rows.kind !== 'economic') return rows.kind === 'subjects';
    return rows.subjects.some(({ code }) => classOf(code) === classOf(text));
  });
}

/** Whether a 总表 prints 行次: whole numbers beside its lines. */
export function isNumbered(tokens: readonly Token[]): boolean {
  return tokens.filter(({ kind, text }) => kind === 'whole' && text !== '0').length > FEW_NUMBERS;
}

/** Amounts of whole 万元 may look like 行次. */
const FEW_NUMBERS = 8;

/** Lines by their 行次, which continues in each block: label before the number, figures after it. */
function lineRows({ blocks }: TableDefinition, tokens: readonly Token[]): readonly TextRow[] {
  const next = new Map(
    blocks.map((block) => [block, block.rows.kind === 'lines' ? block.rows.from : Number.NaN] as const),
  );
  const found: (Omit<TextRow, 'figures' | 'label'> & { figures: Token[]; label: string })[] = [];
  let words = '';
  for (const token of tokens) {
    const block =
      token.kind === 'whole' ? blocks.find((each) => next.get(each) === Number(token.text)) : undefined;
    if (block !== undefined) {
      const id = String(Number(token.text));
      next.set(block, Number(id) + 1);
      found.push({ block, id, code: null, label: words, figures: [], line: token.line });
      words = '';
    } else if (token.kind === 'word') words += token.text;
    else if (words === '') found.at(-1)?.figures.push(token);
  }
  return found.filter(
    ({ block, id }) =>
      block.rows.kind === 'lines' && block.rows.lines.some(({ number }) => String(number) === id),
  );
}
