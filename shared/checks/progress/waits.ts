import type { Context } from '#shared/checks/context/context';
import type { Scope } from '#shared/checks/rule';
import { dependsOn } from '#shared/checks/running/depends-on';
import type { Found } from '#shared/checks/running/run-rules';
import { REQUIRED_FORMS } from '#shared/tables/address';
import { isBeingWritten } from './being-written.ts';

/** The scopes of rules that compare with the figures of forms. */
const COMPARING: ReadonlySet<Scope> = new Set(['表内', '表间', '文表', '附件']);

/** A form without figures has to be filled in (缺表); no finding compares it with others. */
export function withoutWaiting(found: readonly Found[], context: Context): readonly Found[] {
  if (!isBeingWritten(context)) return found;
  const open = new Set(REQUIRED_FORMS.filter((table) => context.forms.isEmpty(table)));
  if (open.size === 0) return found;
  return found.filter(({ rule, breach }) => {
    if (breach.severity === 'todo' || !COMPARING.has(rule.scope)) return true;
    return ![...(rule.needs ?? []), ...dependsOn(breach)].some((table) => open.has(table));
  });
}
