/** Whether two names are of one department, ignoring brackets: （本级）, （汇总）. */
export function isSameDepartment(one: string, other: string): boolean {
  return plainName(one) === plainName(other);
}

function plainName(name: string): string {
  return name.replace(/[（(][^）)]*[）)]/g, '').replace(/\s/g, '');
}

let collator: Intl.Collator | null = null;

/** Compares names of units and files: by 拼音, numbers in them by value (第10所 before 第100所). */
export function compareNames(a: string, b: string): number {
  // made on first use: it takes several milliseconds
  collator ??= new Intl.Collator('zh-CN', { numeric: true });
  return collator.compare(a, b);
}

/** 上海市普陀区财政局 → 普陀区财政局: the name without the province or city that another place follows; else the name. */
export function shortName(name: string): string {
  return name.replace(/^(?:中共)?[^省市区县]{2,8}(?:省|自治区|市)(?=[^省市区县]{1,8}[市区县旗州])/u, '');
}
