import type { Finding } from '#shared/checks/finding';
import type { BoundRun } from '#shared/narrative/bind';
import type { TextPart } from '#shared/report/report';

/** What the check found about characters `from` up to, not including, `to` of a paragraph. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  readonly severity: Finding['severity'];
  readonly message: string;
}

/** A stretch of a run under one mark, or under none. */
export interface MarkedRun {
  readonly run: BoundRun;
  readonly text: string;
  readonly from: number;
  readonly mark: TextMark | null;
}

const LOUDNESS = { error: 0, warning: 1, info: 2 } as const;

/** The marks of each paragraph of a part, by its number; the louder first. */
export function textMarks(
  findings: readonly Finding[],
  part: TextPart,
): ReadonlyMap<number, readonly TextMark[]> {
  const byParagraph = new Map<number, TextMark[]>();
  for (const { where, severity, message } of findings) {
    if (where.part !== part || where.paragraph === undefined) continue;
    const [from, to] = where.range ?? [0, Number.MAX_SAFE_INTEGER];
    const marks = byParagraph.get(where.paragraph) ?? [];
    byParagraph.set(where.paragraph, [...marks, { from, to, severity, message }]);
  }
  for (const marks of byParagraph.values()) marks.sort((a, b) => LOUDNESS[a.severity] - LOUDNESS[b.severity]);
  return byParagraph;
}

/** Runs cut where marks begin and end; where marks overlap the first one counts. */
export function markRuns(runs: readonly BoundRun[], marks: readonly TextMark[]): readonly MarkedRun[] {
  let start = 0;
  return runs.flatMap((run) => {
    const [from, to] = [start, start + run.text.length];
    start = to;
    const cuts = marks.flatMap((mark) => [mark.from, mark.to]).filter((cut) => cut > from && cut < to);
    const edges = [...new Set([from, ...cuts, to])].sort((a, b) => a - b);
    return edges.slice(0, -1).map((edge, index) => ({
      run,
      text: run.text.slice(edge - from, (edges[index + 1] ?? to) - from),
      from: edge,
      mark: marks.find((mark) => mark.from <= edge && edge < mark.to) ?? null,
    }));
  });
}
