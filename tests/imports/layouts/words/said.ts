import { digits } from '../print-money.ts';
import type { Manner } from './manner.ts';

export type PieceKind =
  | 'amount'
  | 'percent'
  | 'direction'
  | 'count'
  | 'unit'
  | 'name'
  | 'year'
  | 'subject'
  | 'of';

/** Part of a sentence in which an error can be planted. */
export interface Piece {
  readonly kind: PieceKind;
  readonly text: string;
  /** The subject of an amount, so that the same figure can be found again. */
  readonly of?: string;
}

export interface SaidPiece extends Piece {
  readonly start: number;
}

export interface Said {
  readonly text: string;
  readonly pieces: readonly SaidPiece[];
  readonly role: Role;
}

export type Role = 'words' | 'heading' | 'item' | 'contents' | 'cover' | 'list';

type Part = string | number | Piece | Said | readonly Part[];

/** A sentence of words and pieces: `say\`合计${amount}\``. */
export function say(strings: TemplateStringsArray, ...parts: readonly Part[]): Said {
  const all = strings.flatMap((text, index): readonly Part[] => [text, parts[index] ?? '']);
  return joined(all, 'words');
}

export function joined(parts: readonly Part[], role: Role): Said {
  let text = '';
  const pieces: SaidPiece[] = [];
  for (const part of parts) {
    const said = asSaid(part);
    pieces.push(...said.pieces.map((piece) => ({ ...piece, start: piece.start + text.length })));
    text += said.text;
  }
  return { text, pieces, role };
}

function asSaid(part: Part): Said {
  if (typeof part === 'string' || typeof part === 'number')
    return { text: String(part), pieces: [], role: 'words' };
  if (Array.isArray(part)) return joined(part as readonly Part[], 'words');
  if ('kind' in part) return { text: part.text, pieces: [{ ...part, start: 0 }], role: 'words' };
  return part as Said;
}

/** Parts separated by a mark. */
export function listed(parts: readonly Part[], mark: string): Said {
  return joined(
    parts.flatMap((part, index): readonly Part[] => (index === 0 ? [part] : [mark, part])),
    'words',
  );
}

export function heading(text: string): Said {
  return { text, pieces: [], role: 'heading' };
}

/** How a region writes figures. */
export interface Speech {
  money(amount: number, of?: string): Said;
  percent(part: number, whole: number): Said;
  count(number: number, measure: string): Said;
}

export function speechFor(manner: Manner): Speech {
  const gap = manner.spaced ? ' ' : '';
  const figure = (kind: PieceKind, text: string, of?: string): Piece => ({
    kind,
    text: manner.wide ? fullWidth(text) : text,
    ...(of === undefined ? {} : { of }),
  });
  return {
    money: (amount, of) => {
      const exact = digits(amount, manner.unit, manner.thousands);
      const text = manner.trimmed ? exact.replace(/\.00$|(\.\d)0$/, '$1') : exact;
      return joined([gap, figure('amount', text, of), gap, { kind: 'unit', text: manner.unit }], 'words');
    },
    percent: (part, whole) =>
      joined([figure('percent', percentText(part, whole, manner)), manner.wide ? '％' : '%'], 'words'),
    count: (number, measure) => joined([gap, figure('count', String(number)), gap, measure], 'words'),
  };
}

/** ０–９ and ．, as typed in some regions. */
export function fullWidth(text: string): string {
  return text.replace(/[0-9.,]/g, (sign) => String.fromCodePoint((sign.codePointAt(0) ?? 0) + 0xfee0));
}

/** Rounded half up, exact. */
export function percentText(part: number, whole: number, { decimals, trimmed }: Manner): string {
  const scale = decimals === 2 ? 10_000n : 1000n;
  const [above, below] = [BigInt(Math.abs(part)) * scale * 2n, BigInt(Math.abs(whole))];
  const units = Number((above + below) / (below * 2n));
  const text = (units / 10 ** decimals).toFixed(decimals);
  return trimmed ? String(Number(text)) : text;
}
