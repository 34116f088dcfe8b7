import { compareSum, type Publication, type SumComparison } from '#shared/combine/compare-sum';
import { partOf } from '#shared/combine/part';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { packOf } from './as-said.ts';

/** A printed publication as sent between threads. */
export interface PlainPublication {
  readonly report: Report;
  readonly coverage: Coverage;
  readonly pack: string;
}

/** Compares a department's publication with those of its units, cell by cell. */
export function comparePrinted(
  { whole, units }: { readonly whole: PlainPublication; readonly units: readonly PlainPublication[] },
  packs: readonly TemplatePack[],
): SumComparison {
  return compareSum(
    publicationOf(whole, packs),
    units.map((unit) => publicationOf(unit, packs)),
  );
}

function publicationOf(
  { report, coverage, pack: id }: PlainPublication,
  packs: readonly TemplatePack[],
): Publication {
  const pack = packOf(id, packs);
  return { ...partOf(report, pack), pack, coverage };
}
