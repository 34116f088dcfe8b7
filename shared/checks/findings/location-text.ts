import { type Finding, placesOf, type Where } from './finding.ts';

/**
 * `五、一般公共预算…说明 （三）具体情况。` → `五（三）`: the numbers of the headings suffice to find them.
 */
function headingNumbers(section: string, part: string): string {
  const titles = section.slice(part.length).trim();
  const first = /^[一二三四五六七八九十]+(?=[、.．：:，,])/.exec(titles)?.[0] ?? '';
  const second = / (?<number>[（(][一二三四五六七八九十]+[）)])/.exec(titles)?.groups?.number ?? '';
  return first === '' ? '' : ` ${first}${second}`;
}

/**
 * A finding's location in words, e.g. `公开03 205 教育支出“项目支出”` or `决算情况说明 五（三） 第14段`.
 */
export function locationText({ table, section, row, column, text, paragraph, part }: Where): string {
  if (part !== undefined)
    return `${part}${headingNumbers(section ?? '', part)}${paragraph === undefined ? '' : ` 第${paragraph + 1}段`}`;
  if (section !== undefined) {
    const line = row === undefined ? '' : /^\d+$/.test(row) ? ` 第${row}行` : ` ${row}`;
    return `${section}${line}${column === undefined ? '' : `“${column}”`}`;
  }
  if (row === undefined) return table ?? '';
  return `${table ?? ''} ${text ?? row}`.trim();
}

const FEW = 6;

/** The locations of a finding in words, without duplicates; only the first ones if there are many. */
export function placesText(finding: Pick<Finding, 'where' | 'places'>): string {
  const all = [...new Set(placesOf(finding).map(locationText))];
  return all.length > FEW ? `${all.slice(0, FEW).join('；')}等 ${all.length} 处` : all.join('；');
}
