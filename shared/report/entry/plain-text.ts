/** Characters that cannot be stored or should not be seen. */
export type Unkept = '残缺字符' | '控制字符' | '方向符号' | '换行';

/** Whether line breaks and tabs are kept (`many`), or the text is a single line (`one`), like a name. */
export type Lines = 'one' | 'many';

/** A text in its stored form, and what was altered. */
export interface PlainText {
  readonly text: string;
  readonly altered: readonly Unkept[];
}

/** `\p{Cs}` matches only lone surrogates, because the pattern reads code points. */
const ANY = /[\p{Cs}\p{Cc}\u2028\u2029\uFFFE\uFFFF\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/u;
const HALF = /\p{Cs}/gu;
const DIRECTION = /[\u061C\u200E\u200F\u202A-\u202E\u2066-\u2069]/g;
const BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/g;
const BREAK_OR_TAB = /[\n\t]+/g;
const CONTROL = /[\uFFFE\uFFFF]|(?![\n\t])\p{Cc}/gu;

/**
 * The one form in which any text is stored: well-formed Unicode, no control characters except line breaks (`\n`)
 * and tabs if `lines` allows them, no direction controls. Everything else is unchanged.
 */
export function plainText(given: string, lines: Lines): PlainText {
  if (!ANY.test(given)) return { text: given, altered: [] };
  const altered: Unkept[] = [];
  const replace = (text: string, what: RegExp, by: string, kind: Unkept) => {
    const made = text.replace(what, by);
    if (made !== text) altered.push(kind);
    return made;
  };
  const broken = given.replace(BREAK, '\n');
  const line = lines === 'many' ? broken : replace(broken, BREAK_OR_TAB, ' ', '换行');
  const whole = replace(line, HALF, '\uFFFD', '残缺字符');
  const turned = replace(whole, DIRECTION, '', '方向符号');
  return { text: replace(turned, CONTROL, '', '控制字符'), altered };
}

const SAID: Readonly<Record<Unkept, string>> = {
  残缺字符: '残缺的字符（如半个表情符号）换成了“�”',
  控制字符: '看不见的控制字符已去掉',
  方向符号: '改变文字方向的符号已去掉',
  换行: '名称里的换行换成了空格',
};

/** Describes the alteration in one sentence; `null` if nothing was altered. */
export function alteredNotice(altered: Iterable<Unkept>): string | null {
  const kinds = new Set(altered);
  const said = (Object.keys(SAID) as Unkept[]).filter((kind) => kinds.has(kind)).map((kind) => SAID[kind]);
  return said.length === 0 ? null : `有的字符不能保存：${said.join('，')}；其余照原样保存`;
}
