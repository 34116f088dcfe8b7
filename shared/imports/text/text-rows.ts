import { plain } from '#shared/imports/label-matching';
import { FOOTER_BLOCK } from '#shared/report/create';
import { classOf, isSubjectCode } from '#shared/tables/codes/subjects';
import { type Block, type FooterCell, type TableDefinition, 合计 } from '#shared/tables/grammar';
import type { Token } from './tokens.ts';

/** A row read from text; `figures` are not yet assigned to columns. */
export interface TextRow {
  readonly block: Block;
  readonly id: string;
  readonly code: string | null;
  readonly label: string;
  readonly figures: readonly Token[];
  readonly line: number;
}

/** Splits a table's words and numbers into rows, recognised by their codes or labels. */
export function textRows(definition: TableDefinition, tokens: readonly Token[]): readonly TextRow[] {
  const kind = definition.blocks[0]?.rows.kind;
  if (kind === 'lines') return lineRows(definition, tokens);
  if (kind === 'record') return recordRows(definition, tokens);
  return codedRows(definition, tokens);
}

/** One row over all blocks, with the figures divided among them: one block after the other, or item by item. */
function recordRows({ blocks }: TableDefinition, tokens: readonly Token[]): readonly TextRow[] {
  const figures = figuresOfRecord(tokens);
  const byItem = isItemByItem(blocks, tokens);
  let from = 0;
  const rows = blocks.map((block, half): TextRow => {
    const id = block.rows.kind === 'record' ? block.rows.row : block.id;
    const own = byItem
      ? figures.filter((_, at) => at % blocks.length === half)
      : figures.slice(from, from + block.columns.length);
    from += own.length;
    return { block, id, code: null, label: id, figures: own, line: tokens[0]?.line ?? 0 };
  });
  return figures.length > from
    ? rows.map((row) => ({ ...row, figures: [...row.figures, ...figures] }))
    : rows;
}

/** The figures; in a line with nothing else, a zero may be printed as 0. */
function figuresOfRecord(tokens: readonly Token[]): readonly Token[] {
  const lines = new Set(tokens.flatMap(({ kind, line }) => (kind === 'figure' ? [line] : [])));
  for (const { line, kind } of tokens) if (kind === 'word') lines.delete(line);
  return tokens.filter(({ line, kind, text }) => kind === 'figure' || (text === '0' && lines.has(line)));
}

/** Whether the header repeats 预算数 决算数 under each item. */
function isItemByItem(blocks: readonly Block[], tokens: readonly Token[]): boolean {
  const said = tokens.flatMap(({ text }) => (blocks.some(({ id }) => id === text) ? [text] : []));
  return said.length > blocks.length && said.every((text, at) => text === blocks[at % blocks.length]?.id);
}

/** Rows that begin with a code, 合计 or a footer label, followed by name and figures. */
function codedRows({ blocks, footer = [] }: TableDefinition, tokens: readonly Token[]): readonly TextRow[] {
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
    const words = (split === -1 ? rest : rest.slice(0, split)).map(({ text }) => text).join('');
    const code = isCode(first) ? first.text : null;
    const figures =
      split === -1 ? [] : rest.slice(split).filter(({ kind, text }) => kind === 'figure' || text === '0');
    const name = below?.label ?? 合计;
    const label = code === null ? name : (economicName(block, code) ?? withoutHead(words));
    const row = { block, code, label, figures, line: first.line };
    return [{ ...row, id: code ?? name }];
  });
  return ownRows(rows);
}

/** The lists of 公开06 are side by side, and wrapped names run together: only the code identifies a row. */
function economicName({ rows }: Block, code: string): string | null {
  if (rows.kind !== 'economic') return null;
  return rows.subjects.find((each) => each.code === code)?.name ?? null;
}

/** The header of the next page may follow the last row of a page. */
function withoutHead(words: string): string {
  const at = words.search(/(经济|功能)分类|科目(编码|代码|名称)|行次|栏次/);
  return at <= 0 ? words : words.slice(0, at);
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
