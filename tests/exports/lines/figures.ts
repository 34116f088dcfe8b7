export type Json = Readonly<Record<string, unknown>>;

const CODES = /编码|行次/;

/** Every amount of the nine tables with so many more zeros, in `unit`. */
export function multiplied(file: Json, zeros: number, unit: string): Json {
  const more =
    zeros + (file.单位 === '万元' && unit === '元' ? 4 : 0) - (file.单位 === '元' && unit === '万元' ? 4 : 0);
  return eachTable(file, (table) => changed(table, '', (amount) => shifted(amount, more)));
}

/** The second and the fifth amount of the totals' rows negative, as for refunds. */
export function withNegatives(file: Json, negative: boolean): Json {
  if (!negative) return file;
  let seen = 0;
  return eachTable(file, (table) =>
    changed(table, '', (amount) => (++seen % 11 === 0 && !amount.startsWith('-') ? `-${amount}` : amount)),
  );
}

/** The 科目 of 公开02, 03 and 05 repeated, each copy under its own 类. */
export function withLines(file: Json, times: number): Json {
  const grown = ['公开02', '公开03', '公开05'].map((id) => {
    const table = file[id] as Json & { readonly rows: readonly Json[] };
    const rows = Array.from({ length: times }, (_, copy) => table.rows.map((row) => recoded(row, copy)));
    return [id, { ...table, rows: rows.flatMap((each, copy) => (copy === 0 ? each : each.filter(isCoded))) }];
  });
  return { ...file, ...Object.fromEntries(grown) };
}

function isCoded(row: Json): boolean {
  return typeof row.科目编码 === 'string' && /^\d/.test(row.科目编码);
}

function recoded(row: Json, copy: number): Json {
  if (copy === 0 || !isCoded(row)) return row;
  const code = String(row.科目编码);
  return { ...row, 科目编码: `${230 + 7 * copy + (Number(code.slice(0, 3)) % 7)}${code.slice(3)}` };
}

/** A transcription with every amount of its forms changed; `at` counts them. */
export function withAmounts(file: Json, change: (amount: string, at: number) => string): Json {
  let at = 0;
  return eachTable(file, (table) => changed(table, '', (amount) => change(amount, at++)));
}

function eachTable(file: Json, change: (table: unknown) => unknown): Json {
  return Object.fromEntries(
    Object.entries(file).map(([key, value]) => [key, /^公开\d/.test(key) ? change(value) : value]),
  );
}

function changed(value: unknown, key: string, change: (amount: string) => string): unknown {
  if (Array.isArray(value)) return value.map((each) => changed(each, key, change));
  if (typeof value === 'object' && value !== null) {
    return Object.fromEntries(
      Object.entries(value).map(([name, each]) => [name, changed(each, name, change)]),
    );
  }
  return typeof value === 'string' && !CODES.test(key) && /^-?\d+(?:\.\d+)?$/.test(value)
    ? change(value)
    : value;
}

/** `12.34` with its point moved: exact, with at most two decimals. */
function shifted(amount: string, places: number): string {
  const [whole = '0', fraction = ''] = amount.split('.');
  if (places >= 0) {
    const digits = `${whole}${fraction.padEnd(places + 2, '0')}`;
    return point(digits, fraction.padEnd(places + 2, '0').length - places);
  }
  return point(`${whole}${fraction.padEnd(2, '0')}`.slice(0, places) || '0', 2);
}

function point(digits: string, decimals: number): string {
  const sign = digits.startsWith('-') ? '-' : '';
  const plain = digits.replace('-', '').padStart(decimals + 1, '0');
  const whole = plain.slice(0, plain.length - decimals).replace(/^0+(?=\d)/, '');
  return `${sign}${whole}.${plain.slice(-decimals).slice(0, 2)}`;
}
