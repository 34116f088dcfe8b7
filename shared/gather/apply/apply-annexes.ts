import { recordedSources, withSources } from '#shared/report/notes/fact-sources';
import type { Report } from '#shared/report/report';

/** An annex of a file. */
export interface TakenAnnex<K extends '附件1' | '附件2' = '附件1' | '附件2'> {
  readonly annex: K;
  readonly content: NonNullable<Report[K]>;
  readonly source: string;
}

export interface KeptAnnex {
  readonly annex: '附件1' | '附件2';
  readonly source: string;
}

/**
 * Returns the report with annexes of an import; one changed by hand since its import is kept, unless it is among
 * `overwrite`.
 */
export function applyAnnexes(
  report: Report,
  annexes: readonly TakenAnnex[],
  overwrite: ReadonlySet<string>,
): { readonly report: Report; readonly kept: readonly KeptAnnex[] } {
  let after = report;
  const kept: KeptAnnex[] = [];
  for (const { annex, content, source } of annexes) {
    const standing = report[annex];
    if (standing !== null && mark(standing) === mark(content)) continue;
    const isOwn = standing !== null && recordedSources(report).get(annex)?.value !== mark(standing);
    if (isOwn && !overwrite.has(annex)) kept.push({ annex, source });
    else {
      const sources = new Map(recordedSources(after)).set(annex, {
        key: annex,
        value: mark(content),
        source,
      });
      after = { ...after, [annex]: content, reasons: withSources(after.reasons, sources) };
    }
  }
  return { report: after, kept };
}

/** A short hash of an annex's content (FNV-1a), to recognise it. */
function mark(content: object): number {
  let hash = 0x811c9dc5;
  for (const char of inOrder(content)) hash = Math.imul(hash ^ (char.codePointAt(0) ?? 0), 0x01000193);
  return hash >>> 0;
}

/** The same content regardless of key order. */
function inOrder(content: object): string {
  return JSON.stringify(content, (_key, value: unknown) =>
    value !== null && typeof value === 'object' && !Array.isArray(value)
      ? Object.fromEntries(Object.entries(value).sort(([a], [b]) => (a < b ? -1 : 1)))
      : value,
  );
}
