import { parseField, referencesOf } from '#shared/narrative/fields/markup';
import type { Coverage } from '#shared/report/coverage';
import { type Address, parseAddress } from '#shared/tables/address';
import type { Claim } from './claim.ts';
import type { FormFigures } from './form-figures.ts';

/** The claims whose figures are known: one based on an unread figure cannot be judged. */
export function judgeable(
  claims: readonly Claim[],
  forms: FormFigures,
  coverage: Coverage | null,
): readonly Claim[] {
  return coverage === null ? claims : claims.filter(({ states }) => isJudgeable(states, forms));
}

function isJudgeable(states: Claim['states'], forms: FormFigures): boolean {
  if ((states.kind === 'figure' || states.kind === 'atMost') && !states.figure.known) return false;
  const expression = states.source === null ? null : parseField(states.source);
  if (expression === null) return true;
  return referencesOf(expression).every((at) => parseAddress(at) === null || forms.knows(at as Address));
}
