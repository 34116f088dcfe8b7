import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { alteredNotice, plainText } from '#shared/report/entry/plain-text';
import { plainValue } from '#shared/report/entry/plain-value';

const FORBIDDEN =
  /[\p{Cs}\uFFFE\uFFFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069\u2028\u2029]|(?![\n\t])\p{Cc}/u;
const any = fc.string({ unit: 'binary', maxLength: 60 });

describe('the stored form of texts', () => {
  it.each([
    ['因为🙂\ud83d增加', '因为🙂\ufffd增加', ['残缺字符']],
    ['\udf00后半', '\ufffd后半', ['残缺字符']],
    ['示例\u0000局\u0007', '示例局', ['控制字符']],
    ['示\u202e例\u2066局\u200f', '示例局', ['方向符号']],
    ['示例\r\n局\t室', '示例 局 室', ['换行']],
    ['é e\u0301 👨‍👩‍👧 〇\u3000', 'é e\u0301 👨‍👩‍👧 〇\u3000', []],
  ])('a single line is normalised: %j', (given, text, altered) => {
    expect(plainText(given, 'one')).toEqual({ text, altered });
  });

  it('lines and tabs are kept if they are allowed, with uniform line breaks', () => {
    const { text, altered } = plainText('一\r\n二\r三\u2028四\t五', 'many');
    expect([text, altered]).toEqual(['一\n二\n三\n四\t五', []]);
  });

  it('a normalised text contains nothing forbidden, and normalising again changes nothing', () => {
    const property = fc.property(any, fc.constantFrom('one' as const, 'many' as const), (given, lines) => {
      const { text, altered } = plainText(given, lines);
      expect(text).not.toMatch(FORBIDDEN);
      if (lines === 'one') expect(text).not.toMatch(/[\n\t]/);
      expect(plainText(text, lines)).toEqual({ text, altered: [] });
      expect(Buffer.from(text, 'utf8').toString('utf8')).toBe(text);
      if (altered.length === 0) expect(text).toBe(given.replace(/\r\n?|[\v\f\u0085\u2028\u2029]/g, '\n'));
    });
    fc.assert(property, { numRuns: 3000 });
  });

  it('the alteration is reported in one sentence, each kind once', () => {
    expect(alteredNotice([])).toBeNull();
    expect(alteredNotice(['换行', '残缺字符', '换行'])).toBe(
      '有的字符不能保存：残缺的字符（如半个表情符号）换成了“�”，名称里的换行换成了空格；其余照原样保存',
    );
  });
});

describe('a value', () => {
  it('a value is normalised part by part: names are lines, texts may have several, files are unchanged', () => {
    const given = {
      部门: '示\n例',
      reasons: { '\ud800': '一\n二' },
      files: [{ base64: '\u0000', content: { 任务: '甲\n乙' } }],
    };
    const { value, altered } = plainValue(given, new Set(['base64', 'content']));
    expect(value).toEqual({
      部门: '示 例',
      reasons: { '\ufffd': '一\n二' },
      files: [{ base64: '\u0000', content: { 任务: '甲\n乙' } }],
    });
    expect([...altered].toSorted()).toEqual(['换行', '残缺字符'].toSorted());
  });

  it('a value that needs no change keeps its identity, and no object gets a prototype', () => {
    const given = { a: ['一', { b: null, c: 1 }] };
    expect(plainValue(given).value).toBe(given);
    const { value } = plainValue(JSON.parse('{"__pro\\u200eto__": {"x": 1}}'));
    expect(Object.getPrototypeOf(value)).toBe(Object.prototype);
    expect(Object.keys(value as object)).toEqual(['__proto__']);
  });

  it('a value deeper than any input is left to the schema', () => {
    const deep = JSON.parse(`${'['.repeat(5000)}"\\ud800"${']'.repeat(5000)}`);
    expect(() => plainValue(deep)).not.toThrow();
  });
});
