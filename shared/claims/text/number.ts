import { MAX_FEN } from '#shared/money/amount';
import { readDigits } from './digits.ts';

/**
 * A number found in a text. amount: 分; percent: hundredths of a percent; count: as printed; bare: a decimal
 * without unit; fixed: a year, a date, an ordinal, a document number or a threshold, which states nothing.
 */
export type NumberKind = 'amount' | 'percent' | 'count' | 'bare' | 'year' | 'fixed';

export interface TextNumber {
  readonly kind: NumberKind;
  readonly value: number;
  readonly unit: string;
  readonly printed: string;
  /** Number of digits after the point. */
  readonly decimals: number;
  /** Range of characters in the paragraph, including the unit. */
  readonly from: number;
  readonly to: number;
  /** The words between this number and the previous and next one, without blanks. */
  readonly before: string;
  readonly after: string;
  /** Its index among the paragraph's numbers. */
  readonly index: number;
}

const STATING: ReadonlySet<NumberKind> = new Set(['amount', 'percent', 'count', 'bare']);

/** Whether a number makes a claim: years, dates, ordinals and thresholds do not. */
export function saysSomething({ kind }: TextNumber): boolean {
  return STATING.has(kind);
}

const NUMBER =
  /([-−－]?(?:[0-9０-９]{1,3}(?:[,，][0-9０-９]{3}){1,9}(?=[.．][0-9０-９])|[0-9０-９]{1,3}(?:,[0-9０-９]{3})+|[0-9０-９]+)(?:[.．](?!(?:19|20)\d\d\s*年)[0-9０-９]+)?)(\s*)(万元|亿元|元|百分点|[%％]|年度|年|月份|月|日|号|季度|期|个百分点|人次|批次|台（套）|台\(套\)|[个项辆台套人批次家名分处所条件位])?/g;

const COUNT_UNIT = /^(人次|批次|台（套）|台\(套\)|[个项辆台套人批次家名分处所条件位])$/;
/** Words that mark an amount as a limit or a rate, which forms do not hold. */
const THRESHOLD = /^[（(]?(不?含(?=[）)以及本，、]|$)|及以上|以上|以下|以内|\/)/;
const RATE =
  /(单价|单位价值|价值|限额|标准|不超过|[人车]均(接待|购置|维护|运行|培训)?费?|每[人次批件台套天]|人次均|批次?均)(约)?(为|是)?$/;

/** Every number of a paragraph, in order. */
export function readNumbers(text: string): readonly TextNumber[] {
  const found = [...text.matchAll(NUMBER)];
  return found.map((match, index) => {
    const [whole, digits = '', , unit = ''] = match;
    const last = found[index - 1];
    const from = match.index;
    const to = from + whole.trimEnd().length;
    const before = squeeze(text.slice(last === undefined ? 0 : last.index + last[0].length, from));
    const after = squeeze(text.slice(to, found[index + 1]?.index ?? text.length));
    const plain = halfWidth(digits).replace(/[,，]/g, '');
    const decimals = plain.split('.')[1]?.length ?? 0;
    const kind = kindOf(unit, { plain, decimals, before, after, from });
    return {
      kind,
      value: readValue(kind, plain, unit),
      unit,
      printed: text.slice(from, to),
      decimals,
      from,
      to,
      before,
      after,
      index,
    };
  });
}

interface Shape {
  readonly plain: string;
  readonly decimals: number;
  readonly before: string;
  readonly after: string;
  readonly from: number;
}

function kindOf(unit: string, { plain, decimals, before, after, from }: Shape): NumberKind {
  if (unit.startsWith('年') && /^(19|20)\d\d$/.test(plain)) return 'year';
  if (unit === '万元' || unit === '元' || unit === '亿元') return amountKind(plain, unit, before, after);
  if (unit === '%' || unit === '％') return 'percent';
  if (COUNT_UNIT.test(unit)) return 'count';
  if (unit !== '' || from === 0) return 'fixed';
  if (plain === '0' && MONEY_BEFORE.test(before) && /^[，。；、]/.test(after)) return 'amount';
  if (/[〔【[（(第]$/.test(before) || /^[.．、）)〕】\]]/.test(after)) return 'fixed';
  return decimals > 0 ? 'bare' : 'fixed';
}

/** Zero needs no unit: 年初预算0，支出决算12.48万元. */
const MONEY_BEFORE = /(预算|决算)(数)?(为|是)?$/;

/** A longer number is not an amount. */
const LARGEST = MAX_FEN;

function amountKind(plain: string, unit: string, before: string, after: string): NumberKind {
  if (THRESHOLD.test(after) || RATE.test(before)) return 'fixed';
  return Math.abs(readDigits(plain, unit)) > LARGEST ? 'fixed' : 'amount';
}

function readValue(kind: NumberKind, plain: string, unit: string): number {
  if (kind === 'amount') return readDigits(plain, unit);
  return kind === 'percent' ? hundredths(plain) : Number(plain);
}

function hundredths(plain: string): number {
  return Math.round(Number(plain) * 10_000) / 100;
}

function squeeze(text: string): string {
  return text.replace(/\s+/g, '');
}

function halfWidth(digits: string): string {
  return digits
    .replace(/[０-９．]/g, (char) => String.fromCharCode(char.charCodeAt(0) - 0xfee0))
    .replace(/[−－]/, '-');
}
