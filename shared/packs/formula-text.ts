import { failure, type Result, success } from '#shared/result';
import { isFreeTable, isStandardTable, type TableId } from '#shared/tables/address';
import type { Expression } from '#shared/tables/expression';
import type { FormulaRule } from '#shared/tables/grammar';
import { rowsName } from '#shared/tables/standard/index';

/**
 * A formula as one line that people read and write (docs/packs.md): `第27行： 决算数 ＝ 第1至8行`,
 * `末级科目： 合计 ＝ 栏(货物 工程 服务)`. Names have no spaces, so spaces separate them.
 */
export function formulaText({ rows, columns, expression, atLeast }: FormulaRule): string {
  return `${rowsName(rows)}： ${columns.join(' ')} ${atLeast ? '≥' : '＝'} ${sumText(expression)}`;
}

/** The right side of a formula, as people write it. */
export function sumText(of: Expression): string {
  switch (of.kind) {
    case 'add':
      return of.parts.map(termText).join(' ＋ ');
    case 'subtract':
      return [of.from.kind === 'add' ? sumText(of.from) : termText(of.from), ...of.less.map(termText)].join(
        ' － ',
      );
    case 'lines':
      return `第${of.from}至${of.to}行`;
    case 'columns':
      return `栏(${of.columns.join(' ')})`;
    case 'children':
      return '下级之和';
    case 'tops':
      return of.codes === undefined ? '各行之和' : `科目(${of.codes.join(' ')})`;
    case 'cell':
      return `${of.table ?? ''}/${of.row ?? ''}/${of.column ?? ''}`;
  }
}

function termText(of: Expression): string {
  const isSum = of.kind === 'add' || of.kind === 'subtract';
  return isSum ? `(${sumText(of)})` : sumText(of);
}

/** Reads a formula written as `formulaText` writes it. Fails with one sentence: what, and how to write it. */
export function readFormulaText(text: string): Result<FormulaRule> {
  const tokens = tokensOf(text);
  const sign = tokens.findIndex((token) => ['＝', '=', '≥'].includes(token));
  const [rows = '', ...columns] = tokens.slice(0, Math.max(sign, 0));
  if (sign === -1 || columns.length === 0 || rows === '')
    return failure('input', '公式要写成“行： 栏 ＝ 算法”，各项之间空一格，如：第27行： 决算数 ＝ 第1至8行');
  const expression = readSum(tokens.slice(sign + 1));
  if (!expression.ok) return expression;
  const rule = { rows: rowsOf(rows.replace(/[：:]$/, '')), columns, expression: expression.value };
  return success(tokens[sign] === '≥' ? { ...rule, atLeast: true } : rule);
}

/** Reads what `sumText` writes. */
export function readSumText(text: string): Result<Expression> {
  return readSum(tokensOf(text));
}

function readSum(tokens: readonly string[]): Result<Expression> {
  const reader = new Reader(tokens);
  const expression = reader.whole();
  return expression === null
    ? failure('input', `公式的“${reader.stuckAt}”读不懂：${HOW}`)
    : success(expression);
}

function tokensOf(text: string): readonly string[] {
  return text
    .replace(/[()]/g, ' $& ')
    .split(/\s+/)
    .filter((token) => token !== '');
}

const HOW =
  '可以写 第1至8行、栏(货物 工程)、下级之和、各行之和、科目(208 210)、表/行/栏（同表、同行、同栏的留空），用 ＋ － 和半角括号连起来';

/** Reads what `rowsName` writes. */
function rowsOf(text: string): FormulaRule['rows'] {
  const [, from, to] = /^第(\d+)至(\d+)行$/.exec(text) ?? [];
  if (from !== undefined) return { kind: 'lines', from: Number(from), to: Number(to) };
  if (text === '各类') return { kind: 'classLines' };
  if (text === '上级科目') return { kind: 'parents' };
  if (text === '末级科目') return { kind: 'leaves' };
  return { kind: 'row', row: /^第(\d+)行$/.exec(text)?.[1] ?? text };
}

const PLUS = ['＋', '+'];
const MINUS = ['－', '-'];

/** Reads the right side; every method returns `null` where it is stuck. */
class Reader {
  readonly #tokens: readonly string[];
  #at = 0;

  constructor(tokens: readonly string[]) {
    this.#tokens = tokens;
  }

  get stuckAt(): string {
    return this.#tokens[this.#at] ?? '末尾';
  }

  whole(): Expression | null {
    const sum = this.#sum();
    return this.#at === this.#tokens.length ? sum : null;
  }

  /** Terms added up, less terms: a sum after a difference needs brackets. */
  #sum(): Expression | null {
    const parts = this.#terms(PLUS, this.#term());
    const from = parts === null ? null : parts.length === 1 ? (parts[0] ?? null) : added(parts);
    if (from === null || !MINUS.includes(this.#tokens[this.#at] ?? '')) return from;
    const less = this.#terms(MINUS, from);
    return less === null ? null : { kind: 'subtract', from, less: less.slice(1) };
  }

  #terms(signs: readonly string[], first: Expression | null): readonly Expression[] | null {
    if (first === null) return null;
    const terms = [first];
    while (signs.includes(this.#tokens[this.#at] ?? '')) {
      this.#at++;
      const next = this.#term();
      if (next === null) return null;
      terms.push(next);
    }
    return terms;
  }

  #term(): Expression | null {
    const token = this.#tokens[this.#at] ?? '';
    if (token === '(') {
      this.#at++;
      const inner = this.#sum();
      return inner !== null && this.#take(')') ? inner : null;
    }
    const read = token === '栏' || token === '科目' ? this.#list(token) : single(token);
    if (read !== null && token !== '栏' && token !== '科目') this.#at++;
    return read;
  }

  #list(kind: '栏' | '科目'): Expression | null {
    const end = this.#tokens.indexOf(')', this.#at);
    const names = this.#tokens.slice(this.#at + 2, end);
    if (this.#tokens[this.#at + 1] !== '(' || end === -1 || names.length === 0) return null;
    this.#at = end + 1;
    return kind === '栏' ? { kind: 'columns', columns: names } : { kind: 'tops', codes: names };
  }

  #take(token: string): boolean {
    if (this.#tokens[this.#at] !== token) return false;
    this.#at++;
    return true;
  }
}

const added = (parts: readonly Expression[]): Expression => ({ kind: 'add', parts });

function single(token: string): Expression | null {
  if (token === '下级之和') return { kind: 'children' };
  if (token === '各行之和') return { kind: 'tops' };
  const [, from, to] = /^第(\d+)至(\d+)行$/.exec(token) ?? [];
  if (from !== undefined) return { kind: 'lines', from: Number(from), to: Number(to) };
  const [table = '', row = '', column = '', ...rest] = token.split('/');
  if (rest.length > 0 || token.split('/').length !== 3 || !(table === '' || isTable(table))) return null;
  return {
    kind: 'cell',
    ...(table === '' ? {} : { table }),
    ...(row === '' ? {} : { row }),
    ...(column === '' ? {} : { column }),
  };
}

function isTable(text: string): text is TableId {
  return isStandardTable(text as TableId) || isFreeTable(text as TableId);
}
