import { type Report, tableIds, tableOf } from '#shared/report/report';
import type { LocatedText } from './texts.ts';

/** The notes beneath the forms that differ from the template's own. */
export function tableTexts({ report }: { readonly report: Report }): readonly LocatedText[] {
  return tableIds(report.tables).flatMap((table) => {
    const { 说明, 注 } = tableOf(report.tables, table).printed;
    return [说明, 注].flatMap((text) =>
      text === undefined
        ? []
        : [
            {
              text,
              part: '报表',
              where: (range?: readonly [number, number]) => ({
                table,
                text: range === undefined ? text : text.slice(...range),
              }),
            },
          ],
    );
  });
}
