import type { Row } from '#shared/report/report';
import type { Look } from '../look.ts';
import type { TextNumber } from '../reading/number.ts';
import type { Paragraph } from '../reading/paragraphs.ts';
import type { Placing, Statement } from './claim.ts';
import { placeWith } from './plain.ts';

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
export const placeItem: Placing = (paragraph, { look }) => {
  const names = readItem(paragraph.text);
  const row = names === null ? '合计' : (rowOfItem(names, look)?.id ?? null);
  return placeWith(paragraph, look, (number, where) => itemStatement(number, where, row, names, look));
};

function itemStatement(
  { before }: TextNumber,
  _paragraph: Paragraph,
  row: string | null,
  names: ItemNames | null,
  look: Look,
): Statement | null {
  if (/预算(数)?(为|是)?$/.test(before)) return { kind: 'told', name: '年初预算' };
  if (!/(决算|支出)(数)?(为|是)?$/.test(before)) return null;
  if (row !== null) return { kind: 'figure', figure: look.figure('公开05', row, '小计') };
  return { kind: 'told', name: names?.项 ?? '' };
}
