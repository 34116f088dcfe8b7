import { type Fen, formatExact, type MoneyUnit } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';
import type { CellEdit } from './edit-report.ts';

const NAMED_AT_MOST = 8;

/** Typed figures in words, so that they can be typed again where they were not saved. */
export function sayCells(edits: readonly CellEdit[]): string {
  return list(edits.map(({ address, text }) => say(address, text)));
}

/** A fact of 补充数据 in words. */
export function sayFact(key: string, value: number | null, unit: MoneyUnit): string {
  const kind = factKind(key) ?? 'amount';
  if (value === null) return say(key, '');
  if (kind === 'amount') return say(key, `${formatExact(value as Fen, unit)} ${unit}`);
  return say(key, String(kind === 'score' ? value / 100 : value));
}

/** The texts of `after`, whatever holds them, that are not in `before`. */
export function sayNew(place: string, before: unknown, after: unknown): string {
  const known = new Set(textsOf(before));
  const fresh = textsOf(after).filter((text) => text !== '' && !known.has(text));
  return say(place, list(fresh));
}

function say(place: string, text: string): string {
  return `${place.replaceAll('/', ' ')}：${text === '' ? '（清空）' : text}`;
}

function list(texts: readonly string[]): string {
  const more = texts.length > NAMED_AT_MOST ? [`等 ${texts.length} 处`] : [];
  return [...texts.slice(0, NAMED_AT_MOST), ...more].join('\n');
}

function textsOf(value: unknown): readonly string[] {
  if (typeof value === 'string') return [value];
  return typeof value === 'object' && value !== null ? Object.values(value).flatMap(textsOf) : [];
}
