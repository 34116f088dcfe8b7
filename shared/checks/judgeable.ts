import { parseField, referencesOf } from '#shared/narrative/markup';
import type { Coverage } from '#shared/report/coverage';
import { parseAddress } from '#shared/tables/address';
import type { Look } from './look.ts';
import type { Claim } from './placing/claim.ts';

/** The claims whose figures are known: what rests on a figure that was not read cannot be judged. */
export function judgeable(claims: readonly Claim[], look: Look, coverage: Coverage | null): readonly Claim[] {
  return coverage === null ? claims : claims.filter(({ states }) => isJudgeable(states, look));
}

function isJudgeable(states: Claim['states'], look: Look): boolean {
  if ((states.kind === 'figure' || states.kind === 'atMost') && !states.figure.known) return false;
  const expression = states.source === null ? null : parseField(states.source);
  return expression === null || referencesOf(expression).every((at) => parseAddress(at) === null || look.knows(at));
}
