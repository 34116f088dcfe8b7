import type { Context } from '#shared/checks/context/context';
import { type Breach, isSkipped, type Rule } from '#shared/checks/rule';
import type { TableId } from '#shared/tables/address';
import { dependsOn } from './depends-on.ts';

/** A breach with the rule that found it. */
export interface Found {
  readonly rule: Rule;
  readonly breach: Breach;
}

/** A rule that did not run, or not on everything, with the reason. */
export interface NotRun {
  readonly rule: string;
  readonly why: string;
}

export interface Ran {
  readonly found: readonly Found[];
  readonly skipped: readonly NotRun[];
}

/** Runs rules; a rule whose forms were not read does not run and is listed as skipped. */
export function runRules(rules: readonly Rule[], context: Context): Ran {
  const found: Found[] = [];
  const skipped: NotRun[] = [];
  const skip = (rule: Rule, why: string) => skipped.push({ rule: rule.id, why });
  for (const rule of rules) {
    const missing = absentOf(rule.needs, context);
    const left = absentOf(rule.judges, context);
    if (missing.length > 0 || (left.length > 0 && left.length === rule.judges?.length)) {
      skip(rule, notRead([...missing, ...left]));
      continue;
    }
    const result = rule.check(context);
    if (isSkipped(result)) {
      skip(rule, result.skipped);
      continue;
    }
    const [kept, unfounded] = readOnly(result, context);
    for (const breach of atMost(kept)) found.push({ rule, breach });
    const unread = [...new Set([...left, ...unfounded])].sort();
    if (unread.length > 0) skip(rule, `${notRead(unread)}，与它有关的没有检查`);
  }
  return { found, skipped };
}

/** More findings of one rule than anyone reads; a document with more is another kind of text. */
const MOST_OF_ONE = 3_000;

/** Limits the breaches listed; the last one says how many more there are. */
function atMost(all: readonly Breach[]): readonly Breach[] {
  const next = all[MOST_OF_ONE];
  if (next === undefined) return all;
  const { correction: _left, places: _places, ...rest } = next;
  const message = `同样的还有 ${all.length - MOST_OF_ONE} 处，没有一一列出；处理了前面的再检查一次`;
  return [...all.slice(0, MOST_OF_ONE), { ...rest, message }];
}

function absentOf(tables: readonly TableId[] | undefined, { forms }: Context): readonly TableId[] {
  return tables?.filter((table) => !forms.isRead(table)) ?? [];
}

function notRead(tables: readonly TableId[]): string {
  return `没有读到${tables.join('、')}`;
}

/** Splits off the breaches that rely on unread forms, and returns those forms. */
function readOnly(
  all: readonly Breach[],
  context: Context,
): readonly [readonly Breach[], readonly TableId[]] {
  if (context.coverage === null) return [all, []];
  const unread = new Set<TableId>();
  const kept = all.filter((breach) => {
    const absent = absentOf(dependsOn(breach), context);
    for (const table of absent) unread.add(table);
    return absent.length === 0;
  });
  return [kept, [...unread]];
}
