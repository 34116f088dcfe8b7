import { type Combination, type CombineOptions, combine, OFFSET_PART } from '#shared/combine/combine';
import { keepOverrides, type Memory, memoryOf, type Overridden } from '#shared/combine/remember';
import type { Report } from '#shared/report/report';
import { packOf } from './as-said.ts';

export interface CombineInput {
  /** The units, with their checksums in the same order. */
  readonly units: readonly Report[];
  readonly sums: readonly string[];
  readonly options: Omit<CombineOptions, 'pack'> & { readonly pack: string };
  /** A 汇总 that is made again. */
  readonly standing: { readonly report: Report; readonly last: Memory } | null;
}

/** A 汇总 without what does not travel to another thread. */
export interface CombineOutput extends Pick<Combination, 'offsets' | 'facts' | 'remarks'> {
  readonly report: Report;
  readonly memory: Memory;
  readonly overridden: readonly Overridden[];
}

/** Makes a report of others, or makes it again and keeps what a person has put in the place of sums. */
export function combineReports({ units, sums, options, standing }: CombineInput): CombineOutput {
  const made = combine(
    units.map((report) => ({ report, pack: packOf(report.pack) })),
    { ...options, pack: packOf(options.pack) },
  );
  const sumOf = new Map(units.map(({ id }, at) => [id, sums[at] ?? '']));
  const memory = memoryOf(made, options.offset, (id) => (id === OFFSET_PART.id ? '' : (sumOf.get(id) ?? '')));
  const { offsets, facts, remarks } = made;
  const kept =
    standing === null
      ? { report: made.report, overridden: [] }
      : keepOverrides(made, standing.report, standing.last);
  return { ...kept, memory, offsets, facts, remarks };
}
