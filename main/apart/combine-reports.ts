import { type Combination, type CombineOptions, combine, OFFSET_PART } from '#shared/combine/combine';
import { type NamedChange, type NamedOverride, named } from '#shared/combine/named';
import { figuresOf, partOf } from '#shared/combine/part';
import { changedFigures, keepOverrides, type Memory, memoryOf } from '#shared/combine/remember';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { packOf } from './as-said.ts';

export interface CombineInput {
  /** The units, with their checksums in the same order. */
  readonly units: readonly Report[];
  readonly sums: readonly string[];
  readonly options: Omit<CombineOptions, 'pack'> & { readonly pack: string };
  /** The existing 汇总, if it is made again. */
  readonly standing: { readonly report: Report; readonly last: Memory } | null;
}

/** A 汇总 without the parts that are not sent between threads. */
export interface CombineOutput extends Pick<Combination, 'offsets' | 'facts' | 'remarks'> {
  readonly report: Report;
  readonly memory: Memory;
  /** Figures that a person entered instead of sums, and those that differ from the 汇总 made again. */
  readonly overridden: readonly NamedOverride[];
  readonly changes: readonly NamedChange[];
}

/** Makes a report from others, or makes it again and keeps what a person entered instead of sums. */
export function combineReports(
  { units, sums, options, standing }: CombineInput,
  packs: readonly TemplatePack[],
): CombineOutput {
  const made = combine(
    units.map((report) => ({ report, pack: packOf(report.pack, packs) })),
    { ...options, pack: packOf(options.pack, packs) },
  );
  const sumOf = new Map(units.map(({ id }, at) => [id, sums[at] ?? '']));
  const memory = memoryOf(made, options.offset, (id) => (id === OFFSET_PART.id ? '' : (sumOf.get(id) ?? '')));
  const { offsets, facts, remarks } = made;
  const plain = { memory, offsets, facts, remarks };
  if (standing === null) return { ...plain, report: made.report, overridden: [], changes: [] };
  const { report, overridden } = keepOverrides(made, standing.report, standing.last);
  const pack = packOf(options.pack, packs);
  const [before, after] = [standing.report, report].map((each) => figuresOf(partOf(each, pack)));
  return {
    ...plain,
    report,
    overridden: named(overridden, report),
    changes: named(changedFigures(before ?? {}, after ?? {}), report),
  };
}
