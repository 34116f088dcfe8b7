import type { Report } from '#shared/report/report';
import { TABLE_IDS } from '#shared/tables/address';
import type { LocatedText } from './texts.ts';

/** The words beneath the forms, where they are not the template's own. */
export function tableTexts({ report }: { readonly report: Report }): readonly LocatedText[] {
  return TABLE_IDS.flatMap((table) => {
    const { 说明, 注 } = report.tables[table].printed;
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
