import type { Material } from '#shared/checks/context/material';
import { SAME_SUBJECT } from '#shared/checks/subjects/same-subject';
import type { Address } from '#shared/tables/address';

/** Whether any sum may fail; a cheap test, because most reports need no diagnosis. */
export function mayContradict(material: Material): boolean {
  const { cells, relations } = material.computed;
  for (const { origin, reason } of cells.values())
    if (origin === 'stated' && reason === undefined) return true;
  if (relations.some(({ left, right }) => (left ?? 0) !== (right ?? 0))) return true;
  const value = (at: Address) => cells.get(at)?.value ?? 0;
  return SAME_SUBJECT.some((collect) =>
    collect(material.forms).some(({ at, formula: { terms, atLeast } }) => {
      const gap = terms.reduce(
        (left, { sign, address }) => left - sign * value(address),
        value(at) as number,
      );
      return atLeast ? gap < 0 : gap !== 0;
    }),
  );
}
