import { compareSum, type Publication, type SumComparison } from '#shared/combine/compare-sum';
import { partOf } from '#shared/combine/part';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import { packOf } from './as-said.ts';

/** A printed publication as it travels to another thread. */
export interface PlainPublication {
  readonly report: Report;
  readonly coverage: Coverage;
  readonly pack: string;
}

/** Compares a department's publication with its units', cell by cell. */
export function comparePrinted({
  whole,
  units,
}: {
  readonly whole: PlainPublication;
  readonly units: readonly PlainPublication[];
}): SumComparison {
  return compareSum(publicationOf(whole), units.map(publicationOf));
}

function publicationOf({ report, coverage, pack: id }: PlainPublication): Publication {
  const pack = packOf(id);
  return { ...partOf(report, pack), pack, coverage };
}
