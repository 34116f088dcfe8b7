/** Whether two names are of one department, ignoring brackets: （本级）, （汇总）. */
export function isSameDepartment(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.replace(/[（(][^）)]*[）)]/g, '').replace(/\s/g, '');
}

let collator: Intl.Collator | null = null;

/**
 * Compares names of units and files: by 拼音, numbers and numerals in them by value (第10所 before 第100所, 二科
 * before 十科).
 */
export function compareNames(a: string, b: string): number {
  // made on first use: it takes several milliseconds
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return collator.compare(inDigits(a), inDigits(b)) || collator.compare(a, b);
}

/** What follows 第 or precedes a word for a part of an office; in 三亚 and 九江 they are letters. */
const NUMERAL =
  /(?<=第)[〇零一二三四五六七八九十百]{1,8}|[〇零一二三四五六七八九十百]{1,8}(?=[科处股室组所队院中小分支]|大队)/g;
const UNITS: Readonly<Record<string, number>> = { 十: 10, 百: 100 };

/** A name with its numerals as digits: 预算二科 → 预算2科. The bureau's database does the same (`in_digits`). */
export function inDigits(name: string): string {
  return name.replace(NUMERAL, (numeral) => {
    let [sum, digits] = [0, 0];
    for (const letter of numeral) {
      const unit = UNITS[letter];
      if (unit === undefined) digits = digits * 10 + '一二三四五六七八九'.indexOf(letter) + 1;
      else [sum, digits] = [sum + Math.max(digits, 1) * unit, 0];
    }
    return String(sum + digits);
  });
}

/** 上海市普陀区财政局 → 普陀区财政局: the name without the province or city that another place follows; else the name. */
export function shortName(name: string): string {
  return name.replace(/^(?:中共)?[^省市区县]{2,8}(?:省|自治区|市)(?=[^省市区县]{1,8}[市区县旗州])/u, '');
}
