import { writeWord } from '#main/exports/docx/write-word';
import { combine } from '#shared/combine/combine';
import { withEntries } from '#shared/combine/sum';
import { compute } from '#shared/compute/compute';
import { fen } from '#shared/money/amount';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import type { Address } from '#shared/tables/address';
import { drawUnits, PACK, YEAR } from '../unit/combine/units.ts';

/** The cell that differs in the wrong publication. */
export const WRONG_AT = '公开09/决算数/公务接待费' as Address;
export const WHOLE_NAME = '部门.docx';
export const WRONG_NAME = '部门（错）.docx';

/** Publications of units, of the department that sums them, and of it with one wrong cell, as Word files. */
export async function printedUnits(count: number): Promise<ReadonlyMap<string, Uint8Array>> {
  const units = drawUnits(count);
  const title = { id: 'whole', 部门: '示例市示例局', 年度: YEAR, 单位: '万元', pack: PACK } as const;
  const { report, computed } = combine(units, { ...title, offset: false });
  const amount = fen((computed.cells.get(WRONG_AT)?.value ?? 0) + 5_000_000);
  const all = [
    ...units.map(({ report: own }): [string, Report] => [`${own.部门}.docx`, own]),
    [WHOLE_NAME, report] as const,
    [WRONG_NAME, withEntries(report, new Map([[WRONG_AT, amount]]))] as const,
  ];
  const written = all.map(
    async ([name, each]): Promise<[string, Uint8Array]> => [
      name,
      await writeWord(publish(PACK, each, compute(PACK, each))),
    ],
  );
  return new Map(await Promise.all(written));
}
