import { readHandover } from '#main/exports/make/handover';
import { findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

/** Reports with the packs of a place's own that they need; two packs of one id have different ids here. */
export interface PackedReports {
  readonly reports: readonly Report[];
  readonly own: readonly TemplatePack[];
}

/**
 * Finds the packs that reports brought along in their handover files. A report whose pack is not found is left out.
 * `bytesOf` reads the file that a report was handed in as.
 */
export async function withOwnPacks<T extends { readonly report: Report }>(
  handed: readonly T[],
  bytesOf: (of: T) => Promise<Buffer | null>,
): Promise<PackedReports> {
  const own = new Map<string, TemplatePack>();
  const reports: Report[] = [];
  for (const each of handed) {
    const { report } = each;
    if (findPack(report.pack) !== null) {
      reports.push(report);
      continue;
    }
    const bytes = await bytesOf(each);
    const read = bytes === null ? null : await readHandover(bytes);
    const pack = read?.ok === true ? read.value.pack : null;
    if (pack === null) continue;
    const id = idFor(pack, own);
    own.set(id, own.get(id) ?? { ...pack, id });
    reports.push({ ...report, pack: id });
  }
  return { reports, own: [...own.values()] };
}

/** The pack's id, or with a number behind it if another pack has taken it. */
function idFor(pack: TemplatePack, known: ReadonlyMap<string, TemplatePack>): string {
  for (let count = 1; ; count++) {
    const id = count === 1 ? pack.id : `${pack.id}-${count}`;
    const other = known.get(id);
    if (other === undefined || JSON.stringify(other) === JSON.stringify({ ...pack, id })) return id;
  }
}
