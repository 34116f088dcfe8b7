import { economicSubjects } from '#shared/tables/codes/economic';
import type { Subject } from '#shared/tables/grammar';

// 支出经济分类科目 that 公开06 prints in its three columns: all but those of 基本建设 (309, 311), which 基本支出 has none of.

export const PERSONNEL: readonly Subject[] = of('301', '303');
export const GOODS: readonly Subject[] = of('302', '307');
export const CAPITAL: readonly Subject[] = of('310', '312', '313', '399');

export function of(...classes: string[]): readonly Subject[] {
  return classes.flatMap((code) =>
    economicSubjects.subjects.filter((subject) => subject.code.startsWith(code)),
  );
}
