import { BUDGET } from '#shared/narrative/facts';
import type { Row } from '#shared/report/report';
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { Look } from '../look.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Placing, Statement } from './claim.ts';
import { placeWith } from './plain.ts';
import { ofFigure } from './source.ts';

/** A paragraph of 五（三）: 类, 款 and 项 as it names them. */
export interface ItemNames {
  readonly 类: string;
  readonly 款: string;
  readonly 项: string;
}

const ITEM =
  /^\s*(?:\d+\s*[.．、]|[（(]\d+[）)])?\s*(?<类>[^。，]+?)[（(]类[）)](?<款>[^。，]+?)[（(]款[）)](?<项>[^。，]+?)[（(]项[）)]/;

export function readItem(text: string): ItemNames | null {
  const groups = ITEM.exec(text)?.groups;
  if (groups === undefined) return null;
  const { 类 = '', 款 = '', 项 = '' } = groups;
  return { 类: 类.trim(), 款: 款.trim(), 项: 项.trim() };
}

/** The row of 公开05 that a paragraph names, by all three names. */
export function rowOfItem(names: ItemNames, look: Look): Row | undefined {
  return look.named('公开05', names.项).find((row) => {
    if (row.code?.length !== 7) return false;
    const nameOf = (length: number) => look.row('公开05', row.code?.slice(0, length) ?? '')?.label;
    return nameOf(5) === names.款 && nameOf(3) === names.类;
  });
}

/** 五（三）: the totals, then 年初预算 and 支出决算 of one 项 a paragraph. */
export const placeItem: Placing = (paragraph, { look, report }) => {
  const item = itemOf(readItem(paragraph.text), look, report.年度);
  return placeWith(paragraph, look, (number) => itemStatement(number, item, look));
};

/** What a paragraph is about: a row of 公开05, or a 项 that has none. */
interface Item {
  readonly name: string;
  readonly row: string | null;
  /** Official code; `null` where it is not known. */
  readonly code: string | null;
}

function itemOf(names: ItemNames | null, look: Look, year: number): Item {
  if (names === null) return { name: '', row: '合计', code: '合计' };
  const row = rowOfItem(names, look);
  return { name: names.项, row: row?.id ?? null, code: row?.code ?? officialCode(names, year) };
}

function officialCode({ 类, 款, 项 }: ItemNames, year: number): string | null {
  const { subjects, nameOf } = functionalSubjects(year);
  const found = subjects.find(
    ({ code, name }) =>
      name === 项 && code.length === 7 && nameOf(code.slice(0, 5)) === 款 && nameOf(code.slice(0, 3)) === 类,
  );
  return found?.code ?? null;
}

function itemStatement({ before }: TextNumber, { name, row, code }: Item, look: Look): Statement | null {
  const of = (source: string) => (code === null ? null : source);
  if (/预算(数)?(为|是)?$/.test(before)) {
    return { kind: 'told', name: '年初预算', source: of(`${BUDGET}${code}`) };
  }
  if (!/(决算|支出)(数)?(为|是)?$/.test(before)) return null;
  if (row !== null) return ofFigure(look.figure('公开05', row, '小计'));
  return { kind: 'told', name, source: of(`公开05/${code}/小计`) };
}
