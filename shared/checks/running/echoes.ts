import type { Cause } from '#shared/checks/context/diagnosis';
import { placesOf } from '#shared/checks/findings/finding';
import type { Scope } from '#shared/checks/rule';
import type { Found, Ran } from './run-rules.ts';

/**
 * Removes the findings that only follow from a reported cause: `repaired` holds the results of the same
 * rules with every cause corrected. A finding in both has a cause of its own.
 */
export function withoutEchoes(
  found: readonly Found[],
  repaired: readonly Found[],
  causes: readonly Cause[],
): readonly Found[] {
  const left = new Map<string, number>();
  const renamed = renamer(causes);
  for (const each of repaired) {
    const key = keyOf(each, (_, row) => row);
    left.set(key, (left.get(key) ?? 0) + 1);
  }
  return found.filter((each) => {
    if (!mayEcho(each.rule) || isCause(each, causes)) return true;
    const key = keyOf(each, renamed);
    const count = left.get(key) ?? 0;
    if (count > 0) left.set(key, count - 1);
    return count > 0;
  });
}

/** Statements about the text itself do not follow from figures. */
const OF_FIGURES: ReadonlySet<Scope> = new Set(['表内', '表间', '文表', '附件']);

/** The rules whose findings may be echoes: only they must run again. */
export function rulesWithEchoes({ found }: Ran): readonly Found['rule'][] {
  return [...new Set(found.flatMap(({ rule }) => (mayEcho(rule) ? [rule] : [])))];
}

function mayEcho({ scope, tellsCauses }: Found['rule']): boolean {
  return OF_FIGURES.has(scope) && !tellsCauses;
}

/** A 科目 under a wrong code is reported by its name. */
function isCause({ rule, breach }: Found, causes: readonly Cause[]): boolean {
  if (rule.id !== '科目名称') return false;
  return placesOf(breach).some(({ table, row }) =>
    causes.some((cause) => cause.kind === 'code' && cause.table === table && cause.row === row),
  );
}

type Renamer = (table: string, row: string | undefined) => string | undefined;

function renamer(causes: readonly Cause[]): Renamer {
  const codes = new Map(
    causes.flatMap((cause) => (cause.kind === 'code' ? [[`${cause.table}/${cause.row}`, cause.to]] : [])),
  );
  return (table, row) => codes.get(`${table}/${row}`) ?? row;
}

function keyOf({ rule, breach }: Found, renamed: Renamer): string {
  const { table = '', row, column, part, section, paragraph, range, annex } = breach.where;
  return [rule.id, table, renamed(table, row), column, part, section, paragraph, range, annex].join('|');
}
