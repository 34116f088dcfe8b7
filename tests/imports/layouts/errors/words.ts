// Errors in the text: an amount, a percentage, a direction, a unit, a year, a name, an item.
import { functionalSubjects } from '#shared/tables/codes/functional';
import type { PlacedPiece, PrintedDocument } from '../print.ts';
import { asPrinted, digits } from '../print-money.ts';
import type { Random } from '../random.ts';
import { type ErrorKind, type Planted, paragraphAt, withParagraph } from './planted.ts';

/** All amounts of the tables as printed in the text. */
function told({ figures, layout }: PrintedDocument): ReadonlySet<string> {
  const { unit } = layout.manner;
  const amounts = figures.flatMap(({ place, amount }) => (place === null || amount === null ? [] : [amount]));
  return new Set(amounts.map((amount) => digits(asPrinted(amount, unit), unit, false)));
}

function piecesOf(document: PrintedDocument, kind: PlacedPiece['kind']): readonly PlacedPiece[] {
  return document.pieces.filter((piece) => piece.kind === kind && piece.part === '说明');
}

/**
 * Amounts that a table prints too, of three digits or more before the point; not those that only a sum can prove.
 */
function amounts(document: PrintedDocument): readonly PlacedPiece[] {
  const known = told(document);
  return piecesOf(document, 'amount').filter(({ text, block, start }) => {
    const number = plain(text);
    const paragraph = paragraphAt(document, block);
    if (paragraph.includes('绩效') || /预算数?为?\s?$/.test(paragraph.slice(0, start))) return false;
    return /^\d{3,}/.test(number) && known.has(Number(number).toFixed(2));
  });
}

function replaced(document: PrintedDocument, piece: PlacedPiece, wrong: string, kind: ErrorKind): Planted {
  const text = paragraphAt(document, piece.block);
  const paragraph = text.slice(0, piece.start) + wrong + text.slice(piece.start + piece.text.length);
  return {
    kind,
    document: withParagraph(document, piece.block, paragraph),
    paragraph,
    right: piece.text,
    wrong,
  };
}

/** The first digit replaced. */
export function amountError(document: PrintedDocument, chance: Random): Planted | null {
  const places = amounts(document);
  if (places.length === 0) return null;
  const piece = chance.pick(places);
  return replaced(document, piece, firstDigit(plain(piece.text)), 'text-amount');
}

function firstDigit(text: string): string {
  return `${(Number(text[0]) % 9) + 1}${text.slice(1)}`;
}

/** The sum of a list differs from its items. */
export function totalError(document: PrintedDocument): Planted | null {
  const piece = piecesOf(document, 'amount').find(({ block }) =>
    paragraphAt(document, block).includes('主要用于以下方面'),
  );
  return piece === undefined || !/^\d{3,}/.test(plain(piece.text))
    ? null
    : replaced(document, piece, firstDigit(plain(piece.text)), 'text-total');
}

/** A percentage of amounts that changed considerably, so that rounding explains nothing. */
export function percentError(document: PrintedDocument, chance: Random): Planted | null {
  const small = new Set(
    piecesOf(document, 'amount').flatMap(({ block, text }) => (Number(plain(text)) < 10 ? [block] : [])),
  );
  const places = piecesOf(document, 'percent').filter(
    ({ text, block }) => /^[1-9]\d\./.test(plain(text)) && !small.has(block),
  );
  if (places.length === 0) return null;
  const piece = chance.pick(places);
  return replaced(document, piece, firstDigit(plain(piece.text)), 'text-percent');
}

const OPPOSITE: Readonly<Record<string, string>> = {
  增加: '减少',
  减少: '增加',
  增长: '下降',
  下降: '增长',
  大于: '小于',
  小于: '大于',
};

export function directionError(document: PrintedDocument, chance: Random): Planted | null {
  const places = piecesOf(document, 'direction');
  if (places.length === 0) return null;
  const piece = chance.pick(places);
  return replaced(document, piece, OPPOSITE[piece.text] ?? piece.text, 'text-direction');
}

export function unitError(document: PrintedDocument, chance: Random): Planted | null {
  const known = amounts(document);
  const units = piecesOf(document, 'unit').filter((unit) =>
    known.some(
      ({ block, start, text }) =>
        block === unit.block && unit.start - start - text.length <= 1 && unit.start > start,
    ),
  );
  if (units.length === 0) return null;
  const piece = chance.pick(units);
  return replaced(document, piece, piece.text === '元' ? '万元' : '元', 'text-unit');
}

/** One use of the vehicles is one too many for their sum. */
export function countError(document: PrintedDocument, chance: Random): Planted | null {
  const counts = document.pieces.filter(
    ({ kind, block }) => kind === 'count' && paragraphAt(document, block).includes('共有车辆'),
  );
  const uses = counts.slice(1, 9);
  if (uses.length < 8) return null;
  const piece = chance.pick(uses);
  return replaced(document, piece, String(Number(plain(piece.text)) + 1), 'text-count');
}

/** One part of the 采购 does not fit the sum. */
export function partError(document: PrintedDocument, chance: Random): Planted | null {
  const parts = document.pieces.filter(
    ({ kind, block, text }) =>
      kind === 'amount' && /^[1-9]\d/.test(plain(text)) && /货物.*服务/.test(paragraphAt(document, block)),
  );
  const inner = parts.filter(({ block, start }) =>
    paragraphAt(document, block).slice(0, start).includes('货物'),
  );
  if (inner.length === 0) return null;
  const piece = chance.pick(inner);
  return replaced(document, piece, firstDigit(plain(piece.text)), 'text-part');
}

/** The text denies 政府性基金 although the form has some. */
export function emptyClaim(document: PrintedDocument): Planted | null {
  const at = document.blocks.findIndex(
    (block) => block.kind === 'paragraph' && /年度政府性基金预算财政拨款年初结转和结余/.test(block.text),
  );
  if (at === -1) return null;
  const { name, year } = document.department;
  const paragraph = `${name}${year}年度没有政府性基金收入，也没有使用政府性基金安排的支出。`;
  return {
    kind: 'empty-claim',
    document: withParagraph(document, at, paragraph),
    paragraph,
    right: '公开07',
    wrong: '没有政府性基金收入',
  };
}

function plain(text: string): string {
  return text
    .replace(/[０-９．，]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) - 0xfee0))
    .replaceAll(',', '');
}

/** A 项 of 公开05 missing from the text's list; not one with the name of its 类, which may say the same amount. */
export function missingItem(document: PrintedDocument, chance: Random): Planted | null {
  const names = functionalSubjects(document.department.year);
  const items = piecesOf(document, 'amount').filter(
    ({ of, text }) => of?.startsWith('项/') && !of.startsWith('项/223') && Number(plain(text)) > 0,
  );
  const general = items.filter(({ of }) => {
    const code = of?.slice(2) ?? '';
    const isNamedAsClass = names.nameOf(code) === names.nameOf(code.slice(0, 3));
    return !isNamedAsClass && document.truth.tables.公开05?.[code] !== undefined;
  });
  if (general.length < 3) return null;
  const { block, of = '', text } = chance.pick(general);
  const blocks = document.blocks.filter((_, at) => at !== block);
  return {
    kind: 'item-missing',
    document: { ...document, blocks },
    table: '公开05',
    row: of.slice(2),
    right: text,
    wrong: '没有列出',
  };
}

export function yearError(document: PrintedDocument, chance: Random): Planted | null {
  const { year } = document.department;
  const right = `${year}年度`;
  const blocks = [...new Set(piecesOf(document, 'amount').map(({ block }) => block))];
  const places = blocks.filter((block) => paragraphAt(document, block).startsWith(right));
  if (places.length === 0) return null;
  const block = chance.pick(places);
  const wrong = `${year - 3}年度`;
  const paragraph = paragraphAt(document, block).replace(right, wrong);
  return { kind: 'wrong-year', document: withParagraph(document, block, paragraph), paragraph, right, wrong };
}

const OTHER = '东港市海洋渔业局';

/** Another department's name above a table, or where the department names itself. */
export function nameError(document: PrintedDocument, chance: Random): Planted | null {
  const { name } = document.department;
  const places = document.blocks.flatMap((block, at) =>
    block.kind === 'paragraph' && at > 2 && block.text.includes(name) && !block.text.startsWith('第')
      ? [at]
      : [],
  );
  if (places.length === 0) return null;
  const block = chance.pick(places);
  const paragraph = paragraphAt(document, block).replaceAll(name, OTHER);
  return {
    kind: 'other-name',
    document: withParagraph(document, block, paragraph),
    paragraph,
    right: name,
    wrong: OTHER,
  };
}
