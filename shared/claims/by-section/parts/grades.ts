import type { Annex2 } from '#shared/report/annexes';

export type Grade = '优' | '良' | '中' | '差';

/** Lowest score of each grade: 优 from 90, 良 from 80, 中 from 60 (财预〔2020〕10号). */
const LOWEST: readonly (readonly [Grade, number])[] = [
  ['优', 90],
  ['良', 80],
  ['中', 60],
  ['差', 0],
];

/** Counts the projects of each grade by score; non-numeric scores are not counted. */
export function countGrades(projects: Annex2['项目']): Readonly<Record<Grade, number>> {
  const counts = { 优: 0, 良: 0, 中: 0, 差: 0 };
  for (const { 自评得分 } of projects) {
    const grade = gradeOf(自评得分);
    if (grade !== null) counts[grade]++;
  }
  return counts;
}

export function gradesTotal(counts: Readonly<Record<Grade, number>>): number {
  return counts.优 + counts.良 + counts.中 + counts.差;
}

function gradeOf(score: string): Grade | null {
  const value = score.trim() === '' ? Number.NaN : Number(score);
  return LOWEST.find(([, lowest]) => value >= lowest)?.[0] ?? null;
}
