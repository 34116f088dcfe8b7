import type { Context } from '#shared/checks/context/context';
import { placesOf } from '#shared/checks/findings/finding';
import type { TableId } from '#shared/tables/address';
import type { Found } from './run-rules.ts';
import { disorderedBehind } from './soften.ts';

/**
 * Merges the findings against a form that contradicts itself throughout into the form's own finding, which
 * counts the locations. If the form has none, all remain.
 */
export function withFollowersTold(found: readonly Found[], context: Context): readonly Found[] {
  const roots = new Map<TableId, Found>();
  for (const each of found) {
    const { table } = each.breach.where;
    if (
      each.rule.id === '表内算式' &&
      table !== undefined &&
      context.diagnosis.disordered.has(table as TableId)
    )
      roots.set(table as TableId, each);
  }
  if (roots.size === 0) return found;
  const followers = new Map<TableId, Found[]>();
  const kept = found.filter((each) => {
    const root = disorderedBehind(each, context).find((table) => roots.has(table));
    if (root === undefined || roots.get(root) === each) return true;
    followers.set(root, [...(followers.get(root) ?? []), each]);
    return false;
  });
  return kept.map((each) => {
    const table = [...roots].find(([, root]) => root === each)?.[0];
    const own = table === undefined ? [] : (followers.get(table) ?? []);
    return own.length === 0 ? each : withCount(each, own);
  });
}

function withCount({ rule, breach }: Found, followers: readonly Found[]): Found {
  const places = [...placesOf(breach), ...followers.flatMap((each) => placesOf(each.breach))];
  const message = `${breach.message}；别的表和文字有 ${followers.length} 处与它不一致，先理清这张表再查`;
  return { rule, breach: { ...breach, message, places } };
}
