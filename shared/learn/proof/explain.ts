import type { Computed } from '#shared/compute/computed';
import type { ExplainedDifference } from '#shared/learn/learned-pack';
import type { Report } from '#shared/report/report';
import type { Difference } from './differences.ts';

const SIGNS = /^[。；，、：]*$/;
const DIGITS = /^[\d.,%]+$/;
const AROUND = 12;
const ORDINAL_END = /^[.．、)）]/;
const ORDINAL_START = /(^|[。；：（(])$/;

/** The reason why a text is written differently than printed, in words for an accountant. */
export function explainDifference(
  { at, printed, written }: Difference,
  whole: string,
  of: { readonly report: Report; readonly computed: Computed },
): ExplainedDifference {
  const place = `“…${whole.slice(Math.max(0, at - AROUND), at)}”之后`;
  return { place, printed, written, reason: reasonFor({ at, printed, written }, whole, of) };
}

function reasonFor(
  { at, printed, written }: Difference,
  whole: string,
  { report }: { readonly report: Report },
): string {
  if (/（项）|（款）/.test(written) && written.length > printed.length)
    return '表里有这个项，原文没有列出，或次序不同';
  if (/【/.test(written)) return '补充数据没有填写，或原文没有说到';
  if (SIGNS.test(printed) && SIGNS.test(written)) return '原文的标点与全文其他各处不同';
  const isDigits = (printed === '' || DIGITS.test(printed)) && (written === '' || DIGITS.test(written));
  if (isDigits && (/^\.?0*$/.test(printed + written) || sameNumber(printed, written)))
    return '原文的小数位与全文其他各处不同';
  const isOrdinal =
    ORDINAL_START.test(whole.slice(0, at)) && ORDINAL_END.test(whole.slice(at + printed.length));
  if (isDigits && isOrdinal) return '原文前面少列或多列了一项，序号随之不同';
  if (isDigits) return '原文的数与表里的数算出来的不同';
  if (isSubject(printed, report) || isSubject(written, report)) return '原文列举的科目与表里有数的科目不同';
  if (/主要原因/.test(printed) && written === '') return '原文写了原因，而数没有变';
  if (/(基本|完成|年初|全年)/.test(printed + written)) return '原文同类的句子措辞不一，模板用多数的写法';
  return whole.slice(at, at + 1) === '' ? '原文到此为止' : '原文这里的措辞与同类的句子不同';
}

/** Equal numbers with other decimals: 6.2 and 6.20. */
function sameNumber(printed: string, written: string): boolean {
  const [a, b] = [printed, written].map((text) => Number(text.replace(/[,%]/g, '')));
  return printed !== '' && written !== '' && a === b;
}

/** Whether a text is a list of 经济科目 names. */
function isSubject(words: string, { tables }: Report): boolean {
  const names = words.split('、').filter((word) => word !== '');
  return names.length > 0 && names.every((name) => tables.公开06.rows.some(({ label }) => label === name));
}
