import type { Context } from '#shared/checks/context/context';
import { whereWords } from '#shared/checks/findings/say';
import type { Breach } from '#shared/checks/rule';
import { isAsPrinted } from '#shared/claims/holds';
import type { Paragraph } from '#shared/claims/text/paragraphs';
import { isFigure } from '#shared/narrative/figure-fields';

const UNIT = /^\s*(亿元|万元|元)/;

/**
 * Finds units typed behind a linked amount. The link prints in the report's unit while the typed unit
 * stays, so it is wrong after a change of unit. An amount that contradicts its form is reported as such
 * instead.
 */
export function linkedUnits(context: Context): readonly Breach[] {
  const told = toldAmounts(context);
  return context.paragraphs.flatMap((paragraph) =>
    unitsIn(paragraph).flatMap(({ unit, from, to, printed }): readonly Breach[] => {
      const right = context.report.单位;
      if (unit === right || told.has(`${paragraph.part}/${paragraph.index}/${to}`)) return [];
      return [
        {
          where: whereWords(paragraph, [from, to]),
          message: `“${printed}${unit}”的数以${right}印出，单位“${unit}”应为“${right}”`,
          expected: right,
          actual: unit,
          correction: right,
        },
      ];
    }),
  );
}

function unitsIn({ runs }: Paragraph) {
  let at = 0;
  return runs.flatMap(({ text, source }, index) => {
    at += text.length;
    const next = runs[index + 1];
    const [blank = '', unit] = (next?.source === null && UNIT.exec(next.text)) || [];
    if (source === null || unit === undefined || !isFigure(source)) return [];
    const to = at + blank.length;
    return [{ unit, from: to - unit.length, to, printed: text }];
  });
}

/** Ends of the amounts that contradict their form. */
function toldAmounts({ claims }: Context): ReadonlySet<string> {
  return new Set(
    claims.flatMap(({ paragraph, number, states }) =>
      states.kind === 'figure' && !isAsPrinted(number, states.figure.value ?? 0)
        ? [`${paragraph.part}/${paragraph.index}/${number.to}`]
        : [],
    ),
  );
}
