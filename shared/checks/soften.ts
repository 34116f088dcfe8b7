import type { TableId } from '#shared/tables/address';
import type { Context } from './context.ts';
import { dependsOn } from './depends-on.ts';
import type { Breach } from './rule.ts';

/**
 * What rests on a form that was read in part only may be the reading's fault: it is a hint, and says so. Without
 * coverage everything is known and stays as it is.
 */
export function soften(breach: Breach, { coverage, look }: Context): Breach {
  if (coverage === null) return breach;
  const partial = dependsOn(breach).filter((table) => !look.isWhole(table));
  if (partial.length === 0) return breach;
  return {
    ...breach,
    severity: 'info',
    correction: null,
    message: `${breach.message}（${said(partial)}没有读全，请对照原件）`,
  };
}

function said(tables: readonly TableId[]): string {
  return tables.join('、');
}
