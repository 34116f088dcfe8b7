import { type Finding, placesOf } from '#shared/checks/findings/finding';
import type { TextPart } from '#shared/report/report';

/** A finding on the characters from `from` up to, not including, `to` of a paragraph. */
export interface TextMark {
  readonly from: number;
  readonly to: number;
  readonly severity: Finding['severity'];
  readonly message: string;
}

const LOUDNESS = { error: 0, warning: 1, todo: 2, info: 3 } as const;

/** The marks of each paragraph of a part, by number; the most severe first. */
export function textMarks(
  findings: readonly Finding[],
  part: TextPart,
): ReadonlyMap<number, readonly TextMark[]> {
  const byParagraph = new Map<number, TextMark[]>();
  for (const finding of findings) {
    const { severity, message } = finding;
    for (const { part: at, paragraph, range } of placesOf(finding)) {
      if (at !== part || paragraph === undefined) continue;
      const [from, to] = range ?? [0, Number.MAX_SAFE_INTEGER];
      const marks = byParagraph.get(paragraph) ?? [];
      byParagraph.set(paragraph, [...marks, { from, to, severity, message }]);
    }
  }
  for (const marks of byParagraph.values()) marks.sort((a, b) => LOUDNESS[a.severity] - LOUDNESS[b.severity]);
  return byParagraph;
}
