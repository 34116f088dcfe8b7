import type { Statement } from '#shared/claims/claim';
import { subjectsOf } from '#shared/claims/figure-names';
import type { FormFigures } from '#shared/claims/form-figures';
import { ofFigure } from '#shared/claims/source';
import type { TextNumber } from '#shared/claims/text/number';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { subjectOf } from '#shared/claims/text/subject';
import { parseAddress } from '#shared/tables/address';
import { isAlike } from './item-names.ts';

/** A column of the total, named after the amount of a 科目 and within its sentence. */
const COLUMN = /^(基本|项目)支出$/;

/**
 * 社会保障和就业支出 42 万元，其中基本支出 42 万元，项目支出 0 万元: the columns are those of the 科目, not of the
 * total. Doubtful if 其中 is missing. Returns `states` if no 科目 precedes.
 */
export function columnOfRow(
  number: TextNumber,
  paragraph: Paragraph,
  states: Statement,
  forms: FormFigures,
): Statement {
  const [table] = paragraph.section === null ? [] : (subjectsOf(paragraph.section) ?? []);
  const of =
    states.kind === 'figure' && states.figure.address !== null ? parseAddress(states.figure.address) : null;
  if (table === undefined || of === null || of.table !== table || of.row !== '合计') return states;
  if (!COLUMN.test(of.column)) return states;
  const { words, isPart } = namedBefore(number, paragraph);
  const rows = forms.subjects(table).filter(({ label }) => isAlike(label, words));
  const [only] = rows.length === 1 ? rows : [];
  if (only === undefined) return rows.length === 0 ? states : { ...states, doubtful: true };
  return isPart ? ofFigure(forms.figure(table, only.id, of.column)) : { ...states, doubtful: true };
}

/** The subject of the last amount before that is no column, in the same sentence, and whether 其中 follows it. */
function namedBefore(
  number: TextNumber,
  { numbers, text }: Paragraph,
): { readonly words: string; readonly isPart: boolean } {
  let isPart = false;
  let next = number;
  for (const each of numbers.slice(0, number.index).toReversed()) {
    const between = text.slice(each.to, next.from);
    if (/[。]/.test(between)) break;
    isPart ||= /其中|包括/.test(between);
    next = each;
    if (each.kind !== 'amount') continue;
    const { words } = subjectOf(each.before);
    if (!COLUMN.test(words.replace(/决算数?$/, ''))) return { words: words.replace(ORDINAL, ''), isPart };
  }
  return { words: '', isPart };
}

/** The number of an item in a list, whose digits were read as a number of their own. */
const ORDINAL = /^[.．、）)\s]+|^[（(][一二三四五六七八九十]+[）)]/;
