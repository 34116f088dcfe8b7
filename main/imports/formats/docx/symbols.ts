/** Letters of symbol fonts used in official forms: boxes to tick, ticks, dots. */
const WINGDINGS: Readonly<Record<number, string>> = {
  82: '☑',
  83: '☒',
  108: '●',
  109: '❍',
  110: '■',
  111: '□',
  113: '❑',
  117: '◆',
  118: '❖',
  120: '☒',
  161: '○',
  163: '□',
  168: '□',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};
const OTHER = '▪';

/** The Unicode character that a symbol font's letter resembles. */
export function symbol(code: number): string {
  if (Number.isNaN(code) || code < 32 || code > 0xffff) return '';
  if (code >= 0xf000 && code <= 0xf0ff) return WINGDINGS[code - 0xf000] ?? OTHER;
  return code >= 0xd800 && code < 0xe000 ? '' : String.fromCharCode(code);
}
