import type { Fen } from '#shared/money/amount';
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
  // the amounts of a percentage stand in the text, or are figures known to its reader
  if (states.kind === 'share' || states.kind === 'growth') return true;
  if ((states.kind === 'figure' || states.kind === 'atMost') && !states.figure.known) return false;
  const expression = states.source === null ? null : parseField(states.source);
  if (expression === null) return true;
  return referencesOf(expression).every((at) => parseAddress(at) === null || forms.knows(at as Address));
}

/** 分, by address in a form that was not read. */
type Told = ReadonlyMap<Address, Fen>;

/** Forms whose unread figures are those that the texts state, as bases of shares; `null` if they state none. */
export function withToldFigures(forms: FormFigures, claims: readonly Claim[]): FormFigures | null {
  const told = toldFigures(claims);
  if (told.size === 0) return null;
  return {
    ...forms,
    figure: (table, row, column) => {
      const figure = forms.figure(table, row, column);
      const value = figure.known || figure.address === null ? undefined : told.get(figure.address);
      return value === undefined
        ? figure
        : { ...figure, value, name: `文中的“${column}”`, known: true, isTold: true };
    },
  };
}

/** The unread figures that the texts state for certain, and always alike. */
function toldFigures(claims: readonly Claim[]): Told {
  const told = new Map<Address, Fen>();
  const unlike = new Set<Address>();
  for (const { number, states } of claims) {
    if (states.kind !== 'figure' || states.doubtful === true || states.figure.known) continue;
    const { address } = states.figure;
    if (address === null) continue;
    const before = told.get(address) ?? number.value;
    if (before !== number.value) unlike.add(address);
    told.set(address, before as Fen);
  }
  for (const address of unlike) told.delete(address);
  return told;
}
