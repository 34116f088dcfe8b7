import type { Draft } from '#renderer/draft/useReport.ts';
import { formatAmount } from '#shared/money/amount';
import { budgetFacts, factsOf } from '#shared/narrative/facts/facts';
import { tableIds, tableOf } from '#shared/report/report';
import { parseAddress } from '#shared/tables/address';

export interface ReferenceChoice {
  readonly value: string;
  /** Form, row and column, and the figure that stands there. */
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
  const facts = [...factsOf(pack), ...budgetFacts(report)].map(({ key, label, section }) => ({
    value: key,
    label: `${section} ${label}`,
  }));
  return [...cells, ...facts];
}
