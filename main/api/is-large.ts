import { type Report, TEXT_PARTS } from '#shared/report/report';

const MANY_ROWS = 1_500;
const MANY_CHARACTERS = 60_000;

/** Whether the check of a report may take longer than a window can wait; most reports take 50 ms. */
export function isLarge({ tables, texts, 附件1, 附件2 }: Report): boolean {
  const rows = Object.values(tables).reduce((sum, table) => sum + table.rows.length, 0);
  const lines = (附件1?.绩效指标.length ?? 0) + (附件2?.项目.length ?? 0);
  const characters = TEXT_PARTS.flatMap((part) => texts[part] ?? []).reduce(
    (sum, entry) => sum + lengthOf(entry),
    0,
  );
  return rows + lines > MANY_ROWS || characters > MANY_CHARACTERS;
}

function lengthOf(entry: NonNullable<Report['texts'][keyof Report['texts']]>[number]): number {
  if (typeof entry === 'string') return entry.length;
  return entry?.markup?.length ?? 0;
}
