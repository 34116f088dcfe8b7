import type { Mark } from '#renderer/grid/model/model.ts';
import { type Finding, placesOf, type Where } from '#shared/checks/findings/finding';

/** The most severe finding of each cell, by its address in the grid; the others are shown on the check page. */
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

/** The address, in an annex's grid, of the field that a finding refers to. */
export function annexAddress({ annex }: Where): string | undefined {
  return annex?.slice(1).join('/');
}
