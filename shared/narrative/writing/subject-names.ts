import type { Sources } from '#shared/narrative/facts/sources';
import { functionalSubjects } from '#shared/tables/codes/functional';

/** Returns the name of a 科目 by its code; `null` if it is unknown. */
export type NameOf = (code: string) => string | null;

const LEVELS = [
  { length: 3, level: '类' },
  { length: 5, level: '款' },
  { length: 7, level: '项' },
] as const;

const SUBJECT_TABLES = ['公开05', '公开03', '公开02', '公开07', '公开08'] as const;

/** Names as printed in the report, else in the official list. */
export function subjectNames({ report }: Pick<Sources, 'report'>): NameOf {
  const names = new Map<string, string>();
  for (const table of SUBJECT_TABLES) {
    for (const { code, label } of report.tables[table].rows)
      if (code !== null && !names.has(code)) names.set(code, label);
  }
  const official = functionalSubjects(report.年度);
  return (code) => names.get(code) ?? official.nameOf(code);
}

/** `教育支出（类）普通教育（款）其他普通教育支出（项）`; for an unknown name, the code in 【】. */
export function subjectPath(code: string, nameOf: NameOf): string {
  return LEVELS.filter(({ length }) => length <= code.length)
    .map(({ length, level }) => {
      const own = code.slice(0, length);
      return `${nameOf(own) ?? `【科目${own}】`}（${level}）`;
    })
    .join('');
}

/** `教育（类）支出`, the form used in section 五（二）. */
export function className(label: string): string {
  return label.endsWith('支出') && !label.endsWith('的支出')
    ? `${label.slice(0, -2)}（类）支出`
    : `${label}（类）`;
}
