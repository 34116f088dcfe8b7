import { type Fen, formatAmount, isSlippedUnit, type MoneyUnit } from '#shared/money/amount';

/**
 * Names the slip of the pen that turns the right figure into the wrong one, as a question; `null` if none
 * is known.
 */
export function penSlip(wrong: Fen | null, right: Fen, unit: MoneyUnit): string | null {
  if (!wrong) return right === 0 ? null : '漏填？';
  if (right === 0) return null;
  if (wrong === -right) return '正负号？';
  if (isSlippedUnit(wrong, right)) return '元与万元混了？';
  const [is, should] = [digits(wrong, unit), digits(right, unit)];
  if (is === should) return null;
  if (trimmed(is) === trimmed(should)) return '小数点错位？';
  if (lacksOne(should, is)) return '少一位数字？';
  if (lacksOne(is, should)) return '多打一位？';
  if (is.length !== should.length) return null;
  const apart = [...is].flatMap((digit, at) => (digit === should[at] ? [] : [at]));
  const [first = 0, second = 0] = apart;
  if (apart.length === 1) return '一位数字写错？';
  const isSwapped = is[first] === should[second] && is[second] === should[first];
  return apart.length === 2 && second === first + 1 && isSwapped ? '两位颠倒？' : null;
}

function digits(amount: Fen, unit: MoneyUnit): string {
  return formatAmount(amount, unit).replace(/\D/g, '').replace(/^0+/, '');
}

function trimmed(text: string): string {
  return text.replace(/0+$/, '');
}

/** Whether one text equals the other with one digit removed. */
function lacksOne(longer: string, shorter: string): boolean {
  if (longer.length !== shorter.length + 1) return false;
  let at = 0;
  while (at < shorter.length && longer[at] === shorter[at]) at++;
  return longer.slice(at + 1) === shorter.slice(at);
}
