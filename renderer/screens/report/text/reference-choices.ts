import type { Draft } from '#renderer/draft/useReport.ts';
import { formatAmount } from '#shared/money/amount';
import { BUDGET, budgetFacts } from '#shared/narrative/facts/facts';
import { factsOf, itemFacts } from '#shared/narrative/facts/pack-facts';
import { tableIds, tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';

export interface ReferenceChoice {
  readonly value: string;
  /** Form, row and column, and the current figure. */
  readonly label: string;
}

/** Every figure that a text can cite, cells in print order first. */
export function referenceChoices({ pack, report, computed }: Draft): readonly ReferenceChoice[] {
  const labels = new Map(
    tableIds(report.tables).flatMap((id) =>
      tableOf(report.tables, id).rows.map((row): [string, string] => [`${id}/${row.id}`, row.label]),
    ),
  );
  const cells = [...computed.cells.values()].flatMap(({ address, value }): ReferenceChoice[] => {
    const place = parseAddress(address);
    if (place === null) return [];
    const label = labels.get(`${place.table}/${place.row}`) ?? '';
    const row = label === place.row ? label : `${place.row} ${label}`;
    const figure = value === null ? '' : `　${formatAmount(value, report.单位)}`;
    return [{ value: address, label: `${place.table} ${row} ${place.column}${figure}` }];
  });
  const budgets = budgetFacts(report);
  const codes = budgets.map(({ key }) => key.slice(BUDGET.length));
  const facts = [...factsOf(pack), ...budgets, ...itemFacts(pack, report, codes)].map(
    ({ key, label, section }) => ({
      value: key,
      label: `${section} ${label}`,
    }),
  );
  return [...cells, ...facts];
}
