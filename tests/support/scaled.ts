import { readFileSync } from 'node:fs';
import { REFERENCE } from './cases.ts';

interface Coded {
  readonly 科目编码?: string;
}
interface Transcription {
  [key: string]: unknown;
  公开02: { rows: readonly Coded[] };
  公开03: { rows: readonly Coded[] };
  公开05: { rows: readonly Coded[] };
  决算情况说明: readonly string[];
  附件2: { 项目: readonly unknown[] };
}

/** The reference with `times` as many 科目 rows (each copy under its own 类), projects and items of the text. */
export function scaledReference(times: number): string {
  const file = JSON.parse(readFileSync(REFERENCE, 'utf8')) as Transcription;
  for (const table of ['公开02', '公开03', '公开05'] as const) {
    const { rows } = file[table];
    file[table].rows = copies(times).flatMap((copy) => rows.map((row) => recoded(row, copy)));
  }
  file.附件2.项目 = copies(times).flatMap(() => file.附件2.项目);
  file.决算情况说明 = file.决算情况说明.flatMap((paragraph) =>
    /^\d+[.．、]/.test(paragraph) ? copies(times).map(() => paragraph) : [paragraph],
  );
  return JSON.stringify(file);
}

function copies(times: number): readonly number[] {
  return Array.from({ length: times }, (_, copy) => copy);
}

/** 合计 and the first copy are unchanged. */
function recoded<T extends Coded>(row: T, copy: number): T {
  const code = row.科目编码;
  if (copy === 0 || code === undefined || !/^\d/.test(code)) return row;
  const 类 = 230 + 7 * copy + (Number(code.slice(0, 3)) % 7);
  return { ...row, 科目编码: `${类}${code.slice(3)}` };
}
