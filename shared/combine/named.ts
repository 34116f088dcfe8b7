import { sayReference } from '#shared/checks/findings/say-reference';
import type { Report } from '#shared/report/report';
import type { ChangedFigure, Overridden } from './remember.ts';

/** With its location in words, e.g. `公开02 2080101 行政运行“财政拨款收入”`. */
export type Named<T extends { readonly place: string }> = T & { readonly name: string };

export type NamedChange = Named<ChangedFigure>;
export type NamedOverride = Named<Overridden>;

/** Adds the names of locations, as the given report calls them. */
export function named<T extends { readonly place: string }>(
  all: readonly T[],
  report: Report,
): readonly Named<T>[] {
  return all.map((each) => ({ ...each, name: sayReference(each.place, report) }));
}
