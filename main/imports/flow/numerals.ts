/** Formats the number of a list's item, from 1. */
type Numeral = (value: number) => string;

const DIGITS = '〇一二三四五六七八九';
const LEGAL = '零壹贰叁肆伍陆柒捌玖';
const STEMS = '甲乙丙丁戊己庚辛壬癸';
const BRANCHES = '子丑寅卯辰巳午未申酉戌亥';

/** Names of formats in Word files; OpenDocument identifies them by their first item. */
const NUMERALS: Readonly<Record<string, Numeral>> = {
  decimal: String,
  decimalZero: (value) => String(value).padStart(2, '0'),
  upperRoman: roman,
  lowerRoman: (value) => roman(value).toLowerCase(),
  upperLetter: letter,
  lowerLetter: (value) => letter(value).toLowerCase(),
  chineseCounting: (value) => counted(value, DIGITS, '十百千'),
  chineseCountingThousand: (value) => counted(value, DIGITS, '十百千'),
  taiwaneseCounting: (value) => counted(value, DIGITS, '十百千'),
  taiwaneseCountingThousand: (value) => counted(value, DIGITS, '十百千'),
  japaneseCounting: (value) => counted(value, DIGITS, '十百千'),
  chineseLegalSimplified: (value) => counted(value, LEGAL, '拾佰仟').replace(/^拾/, '壹拾'),
  ideographDigital: (value) => String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  japaneseDigitalTenThousand: (value) =>
    String(value).replace(/\d/g, (digit) => DIGITS[Number(digit)] ?? digit),
  ideographTraditional: (value) => STEMS[value - 1] ?? String(value),
  ideographZodiac: (value) => BRANCHES[value - 1] ?? String(value),
  decimalFullWidth: fullWidth,
  decimalFullWidth2: fullWidth,
  decimalEnclosedCircle: enclosed(0x2460, 20),
  decimalEnclosedCircleChinese: enclosed(0x2460, 20),
  decimalEnclosedParen: enclosed(0x2474, 20),
  decimalEnclosedFullstop: enclosed(0x2488, 20),
  ideographEnclosedCircle: enclosed(0x3280, 10),
  numberInDash: (value) => `- ${value} -`,
};

const BY_FIRST: Readonly<Record<string, string>> = {
  '1': 'decimal',
  I: 'upperRoman',
  i: 'lowerRoman',
  A: 'upperLetter',
  a: 'lowerLetter',
  一: 'chineseCounting',
  壹: 'chineseLegalSimplified',
  甲: 'ideographTraditional',
  子: 'ideographZodiac',
  '１': 'decimalFullWidth',
  '①': 'decimalEnclosedCircle',
  '⑴': 'decimalEnclosedParen',
  '⒈': 'decimalEnclosedFullstop',
  '㊀': 'ideographEnclosedCircle',
};

/** A number in one of Word's formats; as digits if the format is unknown. */
export function numeral(format: string, value: number): string {
  return (Object.hasOwn(NUMERALS, format) ? NUMERALS[format] : undefined)?.(value) ?? String(value);
}

/** The format whose first item begins like this; `null` if none does. */
export function formatBeginning(item: string): string | null {
  const [first = ''] = item;
  return Object.hasOwn(BY_FIRST, first) ? (BY_FIRST[first] ?? null) : null;
}

/** The separator between a number and its text: nothing after a mark, a blank after a bare number. */
export function labelled(label: string, text: string): string {
  return label === '' || /[、．.。，,:：)）】〕\s]$/.test(label) ? label + text : `${label} ${text}`;
}

function counted(value: number, digits: string, units: string): string {
  if (value < 1 || value > 9999) return String(value);
  let text = '';
  let gap = false;
  for (let power = 3; power >= 0; power--) {
    const digit = Math.floor(value / 10 ** power) % 10;
    if (digit === 0) gap = text !== '';
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${power > 0 ? units[power - 1] : ''}`;
      gap = false;
    }
  }
  return value < 20 && value > 9 ? text.slice(1) : text;
}

function roman(value: number): string {
  if (value < 1 || value > 3999) return String(value);
  const steps = [
    [1000, 'M'],
    [900, 'CM'],
    [500, 'D'],
    [400, 'CD'],
    [100, 'C'],
    [90, 'XC'],
    [50, 'L'],
    [40, 'XL'],
    [10, 'X'],
    [9, 'IX'],
    [5, 'V'],
    [4, 'IV'],
    [1, 'I'],
  ] as const;
  let rest = value;
  let text = '';
  for (const [step, sign] of steps) {
    text += sign.repeat(Math.floor(rest / step));
    rest %= step;
  }
  return text;
}

function letter(value: number): string {
  if (value < 1) return String(value);
  return String.fromCharCode(65 + ((value - 1) % 26)).repeat(Math.min(Math.ceil(value / 26), 10));
}

function fullWidth(value: number): string {
  return String(value).replace(/\d/g, (digit) => String.fromCharCode(0xff10 + Number(digit)));
}

function enclosed(first: number, most: number): Numeral {
  return (value) => (value >= 1 && value <= most ? String.fromCharCode(first + value - 1) : String(value));
}
