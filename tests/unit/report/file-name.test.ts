import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_NAME_RULE, fileStem, safeFileName } from '#shared/publication/editions/file-name';

const HOSTILE = [
  '../../etc/passwd',
  '..\\..\\Windows',
  '..',
  '.',
  '.hidden',
  '',
  ' ',
  'CON',
  'con.docx',
  'NUL',
  'nul.tar.gz',
  'COM1',
  'LPT9',
  'COM¹',
  'AUX ',
  'PRN.',
  '局.',
  '局 ',
  '局. . .',
  'a/b\\c:d*e?f"g<h>i|j',
  'a\u0000b',
  'a\nb\tc',
  'a\u202Efdp.exe',
  '\u2066a\u2069',
  '\uFEFFa',
  '\uD800a',
  '局'.repeat(300),
  '😀'.repeat(120),
  'x'.repeat(300),
  'C:\\Users\\a',
  '//server/share',
  '~',
  '-rf',
  '%TEMP%',
  '$(id)',
];

/** The objections of Windows and Linux to a name. */
function objections(name: string): readonly string[] {
  const bytes = Buffer.byteLength(`${name}.docx`);
  return [
    name === '' ? 'empty' : '',
    /[\\/:*?"<>|\p{Cc}\p{Cf}\p{Cs}]/u.test(name) ? 'forbidden character' : '',
    /^[. ]|[. ]$/.test(name) ? 'dot or space at an end' : '',
    /^(con|prn|aux|nul|com[0-9¹²³]|lpt[0-9¹²³])(\.|$)/i.test(name) ? 'device' : '',
    bytes > 255 || name.length > 200 ? 'too long' : '',
  ].filter((objection) => objection !== '');
}

describe('the name of a file', () => {
  it('a file name is the department and the year by default', () => {
    expect(fileStem(DEFAULT_NAME_RULE, { 部门: '示例局', 年度: 2023 })).toBe('示例局2023年度部门决算公开');
  });

  it('a file name follows the user’s rule', () => {
    const report = { 部门: '示例局', 年度: 2023 };
    expect(fileStem('{年度}-{部门}-决算', report)).toBe('2023-示例局-决算');
    expect(fileStem('决算 {其他}', report)).toBe('决算 {其他}');
  });

  it.each([
    [DEFAULT_NAME_RULE, /^局+2023年度部门决算公开$/],
    ['{年度}-{部门}-决算', /^2023-局+-决算$/],
  ])('a long department is cut, not the rest of the rule: %s', (rule, expected) => {
    const stem = fileStem(rule, { 部门: '局'.repeat(200), 年度: 2023 });
    expect(stem).toMatch(expected);
    expect(stem.length).toBeGreaterThan(70);
    expect(objections(stem)).toEqual([]);
  });

  it('a placeholder in a department’s name is not replaced', () => {
    expect(fileStem('{部门}', { 部门: '{年度}$&', 年度: 2023 })).toBe('{年度}$&');
  });

  it.each(HOSTILE)('a file name is valid on Windows and Linux: %j', (name) => {
    expect(objections(safeFileName(name))).toEqual([]);
  });

  it('a file name is valid whatever the department’s name', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 300 }), (部门) => {
        expect(objections(fileStem(DEFAULT_NAME_RULE, { 部门, 年度: 2023 }))).toEqual([]);
        expect(objections(fileStem('{部门}', { 部门, 年度: 2023 }))).toEqual([]);
      }),
    );
  });
});
