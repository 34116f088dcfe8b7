/** A range of text in which no line may end: a sign, its number, the number's unit, closing signs. */
export interface Bond {
  readonly from: number;
  readonly to: number;
}

/** Keeps two characters together in Word, WPS and LibreOffice; it has no width. */
export const JOINER = '\u2060';

const SIGN = /[-−－﹣‑+±＋≥≤≧≦>＞<＜=＝≈¥￥$＄]{0,2}/;
const NUMBER = /\d[\d,.]*/;
/** Units that follow a number and mean nothing without it; longer ones before their prefixes. */
const UNIT =
  /(?:[%％‰℃]|个百分点|万亿元|百万元|千万元|[万亿]?(?:平方米|平方公里|人次|人民币|人天|元|人|吨|亩|户|个|台|套|册|公里|千米|米)|[万亿]|批次|批|辆|架|艘|次|名|位|项|家|件|条|份|篇|期|场|所|间|处|年度|年|月|日|天|小时|分)/;
const CLOSING = /[，。、；：？！”’）》】〕,;:?!)\]}.]*/;
const BOND = new RegExp(`(${SIGN.source})${NUMBER.source}([ \\u00a0]?${UNIT.source})?${CLOSING.source}`, 'g');
/** Two characters of a bond that programs keep together anyway. */
const TOGETHER = /^[\w.,][\w.,%]$/;

/** The bonds of a text, in order; a number without a sign or unit needs none. */
export function bondsOf(text: string): readonly Bond[] {
  if (!/\d/.test(text)) return [];
  return [...text.matchAll(BOND)].flatMap(({ 0: found, 1: sign, 2: unit, index }) =>
    sign === '' && unit === undefined ? [] : [{ from: index, to: index + found.length }],
  );
}

/** A stretch of text that is a whole bond or contains none. */
export interface Stretch {
  readonly text: string;
  readonly bond: boolean;
  /** Whether the bond begins or ends here, if it spans several pieces. */
  readonly begins?: boolean;
  readonly ends?: boolean;
}

/** Splits a text, given in pieces, at its bonds, which may span several pieces; joiners are added to bonds. */
export function stretchesOf(pieces: readonly string[]): readonly (readonly Stretch[])[] {
  const text = pieces.join('');
  const bonds = bondsOf(text);
  let from = 0;
  return pieces.map((piece) => {
    const to = from + piece.length;
    const cuts = bonds.flatMap((bond) => [bond.from, bond.to]).filter((at) => at > from && at < to);
    const ends = [...cuts, to];
    let at = from;
    const stretches = ends.flatMap((end): Stretch[] => {
      const start = at;
      at = end;
      if (start === end) return [];
      const bond = bonds.find((each) => each.from <= start && end <= each.to);
      if (bond === undefined) return [{ text: text.slice(start, end), bond: false }];
      const ends = { begins: start === bond.from, ends: end === bond.to };
      return [{ text: joined(text, start, end, bond), bond: true, ...ends }];
    });
    from = to;
    return stretches;
  });
}

/** The last two characters of a text, a sign between them, and the signs that close it. */
const END = /(\p{Script=Han}[，、：；）”》]*)(\p{Script=Han})([，。、；：？！”’）》】〕]*)$/u;

/**
 * The stretches of a text with the last two characters kept together, so that none is left alone on a line, not
 * even with a full stop. The signs that close the text remain outside, because only there may they hang.
 */
export function withHeldEnd(stretches: readonly Stretch[]): readonly Stretch[] {
  const last = stretches.at(-1);
  const end = END.exec(last?.text ?? '');
  if (last === undefined || last.bond || end === null) return stretches;
  const [, one = '', other = '', closing = ''] = end;
  const before = last.text.slice(0, end.index);
  const held = { text: [...one, other].join(JOINER), bond: true };
  const free = (text: string) => (text === '' ? [] : [{ text, bond: false }]);
  return [...stretches.slice(0, -1), ...free(before), held, ...free(closing)];
}

/**
 * `text` from `start` to `end`, with a joiner before every character of the bond that could otherwise start a
 * line.
 */
function joined(text: string, start: number, end: number, bond: Bond): string {
  let result = '';
  for (let at = start; at < end; at++) {
    const pair = text.slice(at - 1, at + 1);
    const free = at > bond.from && !TOGETHER.test(pair);
    const character = text.charAt(at);
    result += `${free ? JOINER : ''}${character === ' ' ? BLANK : character}`;
  }
  return result;
}

/**
 * A blank that does not end a line, between joiners, to distinguish it from one that people typed. The narrow
 * one, because LibreOffice 7 breaks lines at U+00A0, which older files contain.
 */
const BLANK = '\u202f';
const HELD_BLANK = /\u2060[\u00a0\u202f]\u2060/g;

/** A text as typed, without joiners. */
export function withoutJoiners(text: string): string {
  return text.replace(HELD_BLANK, ' ').replaceAll(JOINER, '');
}
