import { sayReference } from '#shared/checks/findings/say-reference';
import type { Report } from '#shared/report/report';
import type { ChangedFigure, Overridden } from './remember.ts';

/** With the words for its place, e.g. `公开02 2080101 行政运行“财政拨款收入”`. */
export type Named<T extends { readonly place: string }> = T & { readonly name: string };

export type NamedChange = Named<ChangedFigure>;
export type NamedOverride = Named<Overridden>;

/** Names the places as they are called in a report that has them. */
export function named<T extends { readonly place: string }>(
  all: readonly T[],
  report: Report,
): readonly Named<T>[] {
  return all.map((each) => ({ ...each, name: sayReference(each.place, report) }));
}
