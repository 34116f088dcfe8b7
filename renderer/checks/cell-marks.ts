import type { Mark } from '#renderer/grid/model/model.ts';
import { type Finding, placesOf, type Where } from '#shared/checks/findings/finding';

/** The gravest finding of each cell, by the address that its grid gives it; further ones are read in the check. */
export function cellMarks(
  findings: readonly Finding[],
  addressOf: (where: Where) => string | undefined,
): ReadonlyMap<string, Mark> {
  const grave = ['info', 'todo', 'warning', 'error'];
  const marks = new Map<string, Mark>();
  for (const finding of findings) {
    const { severity, message } = finding;
    for (const address of placesOf(finding).map(addressOf)) {
      if (address === undefined) continue;
      const known = marks.get(address);
      if (known === undefined || grave.indexOf(severity) > grave.indexOf(known.severity)) {
        marks.set(address, { severity, message });
      }
    }
  }
  return marks;
}

/** The address, in the grid of an annex, of the field that a finding is about. */
export function annexAddress({ annex }: Where): string | undefined {
  return annex?.slice(1).join('/');
}
