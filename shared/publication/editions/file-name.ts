/** The rule for names of exported files if the user has set none. */
export const DEFAULT_NAME_RULE = '{部门}{年度}年度部门决算公开';

const FALLBACK = '部门决算公开';
const MOST_CHARACTERS = 100;
/** Linux allows 255 bytes; the rest is left for the extension and for suffixes added by other programs. */
const MOST_BYTES = 220;
const DEVICE = /^(con|prn|aux|nul|clock\$|com[0-9¹²³]|lpt[0-9¹²³])\s*(?=\.|$)/i;

/**
 * A report's file name without extension: `{部门}` and `{年度}` in the rule are replaced. A long name is cut within
 * the department, so that the year and the rest of the rule remain.
 */
export function fileStem(rule: string, report: { readonly 部门: string; readonly 年度: number }): string {
  const name = [...report.部门.normalize('NFC')];
  const fill = () =>
    rule.replace(/\{(部门|年度)\}/g, (_, key) => (key === '部门' ? name.join('') : String(report.年度)));
  while (name.length > 1 && cut(fill()) !== fill()) name.pop();
  return safeFileName(fill());
}

/**
 * A name valid on Windows and Linux: without the characters and device names reserved by Windows, without control
 * and direction characters, not too long, not ending in a dot or a space.
 */
export function safeFileName(name: string): string {
  const plain = name
    .normalize('NFC')
    .replace(/[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}\p{Zl}\p{Zp}]/gu, '_')
    .replace(/^[\s.]+|[\s.]+$/g, '');
  const safe = cut(DEVICE.test(plain) ? `_${plain}` : plain).replace(/[\s.]+$/, '');
  return safe === '' ? FALLBACK : safe;
}

function cut(name: string): string {
  let bytes = 0;
  let kept = '';
  for (const character of [...name].slice(0, MOST_CHARACTERS)) {
    bytes += utf8Length(character.codePointAt(0) ?? 0);
    if (bytes > MOST_BYTES) break;
    kept += character;
  }
  return kept;
}

function utf8Length(codePoint: number): number {
  if (codePoint < 0x80) return 1;
  if (codePoint < 0x800) return 2;
  return codePoint < 0x10000 ? 3 : 4;
}
