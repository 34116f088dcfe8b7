import type { Where } from '#shared/checks/findings/finding';
import { shorten, whereWords } from '#shared/checks/findings/say';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { MISSING_TEXT } from '#shared/narrative/fields/field';
import { placeholder, REASON } from '#shared/narrative/writing/reasons';
import type { Annex1, Annex2 } from '#shared/report/annexes';
import type { Report } from '#shared/report/report';

/** A text of the document, and how to name a location in it. */
export interface LocatedText {
  readonly text: string;
  /** Part of the document that contains the text. */
  readonly part: string;
  /** Whether the template requests text here, and reports it if missing. */
  readonly asked?: boolean;
  /** Placeholders for missing text, which other rules report; annexes have none. */
  readonly awaited?: readonly string[];
  readonly where: (range?: readonly [number, number]) => Where;
}

/** All texts written by people: paragraphs and the annexes' fields. */
export function locatedTexts({
  report,
  paragraphs,
}: {
  readonly report: Report;
  readonly paragraphs: readonly Paragraph[];
}): readonly LocatedText[] {
  return [
    ...paragraphs.map((paragraph) => ({
      text: paragraph.text,
      part: paragraph.part as string,
      asked: paragraph.missing.length + paragraph.reasons.length > 0,
      awaited: awaitedIn(paragraph),
      where: (range?: readonly [number, number]) => whereWords(paragraph, range),
    })),
    ...annex1Texts(report.附件1),
    ...annex2Texts(report.附件2),
  ];
}

function awaitedIn({ missing, reasons }: Paragraph): readonly string[] {
  const open = reasons.filter(({ given }) => given === null);
  return [
    ...missing.slice(0, 1).map(() => MISSING_TEXT),
    ...open.flatMap(({ hint }) => [REASON, placeholder(hint)]),
  ];
}

function annex1Texts(annex: Annex1 | null): readonly LocatedText[] {
  if (annex === null) return [];
  const goals = Object.entries(annex.年度履职目标).map(([column, text]) =>
    field('附件1 年度履职目标', column, text, ['附件1', '年度履职目标', column]),
  );
  const tasks = annex.年度主要任务.flatMap((task, index) =>
    Object.entries(task).map(([column, text]) =>
      field(`附件1 年度主要任务 第${index + 1}行`, column, text, ['附件1', '年度主要任务', index, column]),
    ),
  );
  const reason = '偏差原因分析及改进措施';
  const reasons = annex.绩效指标.map((row, index) =>
    field(`附件1 绩效指标 第${index + 1}行`, reason, row[reason], ['附件1', '绩效指标', index, reason]),
  );
  return [...goals, ...tasks, ...reasons];
}

function annex2Texts(annex: Annex2 | null): readonly LocatedText[] {
  return (annex?.项目 ?? []).map(({ 项目名称 }, index) =>
    field(`附件2 第${index + 1}行`, '项目名称', 项目名称, ['附件2', '项目', index, '项目名称']),
  );
}

function field(
  section: string,
  column: string,
  text: string,
  annex: NonNullable<Where['annex']>,
): LocatedText {
  return {
    text,
    part: section,
    where: (range) => ({
      section,
      column,
      annex,
      text: range === undefined ? shorten(text) : text.slice(...range),
      ...(range === undefined ? {} : { range }),
    }),
  };
}
