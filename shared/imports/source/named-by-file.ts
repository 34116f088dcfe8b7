import { extensionOf } from './formats.ts';
import { yearIn } from './year.ts';

/** The department and year of a document; `null` if they are not named. */
export interface Named {
  readonly 部门: string | null;
  readonly 年度: number | null;
}

const YEAR = /(?<!\d)(20\d\d)(?!\d)\s*(?:年度?)?/g;
const BETWEEN = /[\s_—\-、，,.·（）()《》【】]+/;
/** What follows the name of a department. */
const BEHIND = /(?:部门|单位)?(?:决算|公开).*$/;
const DEPARTMENT =
  /^[\u4e00-\u9fa5][\u4e00-\u9fa5\d]{2,38}(?:局|委|办|院|部|会|厅|室|馆|站|队|所|校|园|学|中心|政府)$/;

/** What the name of a file or folder tells: 示例市财政局2024年度部门决算.xlsx. Nothing is guessed from other words. */
export function namedBy(name: string): Named {
  const extension = extensionOf(name);
  const stem = extension === '' ? name : name.slice(0, -extension.length - 1);
  const years = new Set([...stem.matchAll(YEAR)].map(([, year]) => Number(year)));
  const [only = null] = years.size === 1 ? years : [];
  const parts = stem.replace(YEAR, ' ').split(BETWEEN);
  const department = parts.map((part) => part.replace(BEHIND, '')).find((part) => DEPARTMENT.test(part));
  return { 部门: department ?? null, 年度: yearIn([stem]) ?? only };
}
