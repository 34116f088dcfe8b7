/** A figure of a published document, and how to replace it. */
export interface PrintedFigure {
  readonly table: string;
  readonly path: readonly (string | number)[];
  readonly column: string;
  readonly printed: string;
}

export type Document = { [key: string]: Json };
type Json = null | string | number | boolean | Json[] | { [key: string]: Json };

const AMOUNT = /^-?\d+\.\d\d$/;

/** Every non-zero figure of the forms. */
export function figuresOf(content: string): readonly PrintedFigure[] {
  const document = JSON.parse(content) as Document;
  return Object.keys(document)
    .filter((key) => key.startsWith('公开'))
    .flatMap((table) => walk(document[table] ?? null, [table]))
    .flatMap(([path, value]) =>
      typeof value === 'string' && AMOUNT.test(value) && /[1-9]/.test(value)
        ? [{ table: String(path[0]), path, column: String(path.at(-1)), printed: value }]
        : [],
    );
}

function walk(value: Json, path: readonly (string | number)[]): [readonly (string | number)[], Json][] {
  if (value === null || typeof value !== 'object') return [[path, value]];
  return Object.entries(value).flatMap(([key, inner]) =>
    walk(inner, [...path, Array.isArray(value) ? Number(key) : key]),
  );
}

/** The document with some figures replaced. */
export function withFigures(content: string, changes: readonly (readonly [PrintedFigure, string])[]): string {
  const document = JSON.parse(content) as Document;
  for (const [{ path }, printed] of changes) set(document, path, printed);
  return JSON.stringify(document);
}

function set(into: Json, [key = '', ...rest]: readonly (string | number)[], to: string): void {
  const record = into as { [key: string]: Json };
  if (rest.length === 0) record[String(key)] = to;
  else set(record[String(key)] ?? null, rest, to);
}

/** Rows of a form of 科目, including 合计, to be changed in place. */
export function rowsOf(document: Document, table: string): { [key: string]: Json }[] {
  return (document[table] as { rows: { [key: string]: Json }[] }).rows;
}

/** Typing errors in an amount, without those that leave it unchanged. */
export function slipsOf(amount: string): readonly (readonly [kind: string, to: string])[] {
  const [whole = '', fraction = ''] = amount.split('.');
  const [first = '', second = '', ...rest] = whole;
  const slips: (readonly [string, string])[] = [
    ['另一个数', `${Number(whole) + 37}.${fraction}`],
    ['少一位', second === '' || second === '0' ? amount : `${first}${rest.join('')}.${fraction}`],
    ['多一位', `${first}${whole}.${fraction}`],
    ['两位颠倒', second === '' || second === '0' ? amount : `${second}${first}${rest.join('')}.${fraction}`],
  ];
  return slips.filter(([, to]) => to !== amount && Math.abs(Number(to) - Number(amount)) > 1);
}
