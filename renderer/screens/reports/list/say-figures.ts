import type { ListFigures } from '#shared/desk/listed';

/** e.g. “300 份，完成 120，有错误 12”. */
export function sayFigures({ all, done, withErrors }: ListFigures): string {
  return `${all} 份，完成 ${done}，有错误 ${withErrors}`;
}
