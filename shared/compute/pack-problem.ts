import { createReport } from '#shared/report/create';
import type { TableDefinition, TemplatePack } from '#shared/tables/grammar';
import { tableName } from '#shared/tables/table-name';
import { planOf } from './plan.ts';

/**
 * Returns why a well-formed pack cannot be used: formulas in a circle, or a header that does not cover the
 * columns. One Chinese sentence; `null` if a report with it can be filled, computed and printed.
 */
export function packProblem(pack: TemplatePack): string | null {
  for (const table of pack.tables) {
    const problem = headerProblem(table);
    if (problem !== null) return `模板里${tableName(table)}的${problem}`;
  }
  const circle = circleIn(pack);
  return circle === null ? null : `模板的公式互相引用成了圈，在“${circle}”：请删去其中一个公式`;
}

/** The columns that each header row covers in print, including cells that extend down from above. */
function headerProblem({ blocks, printed, ...plain }: TableDefinition): string | null {
  const header = printed?.header ?? plain.header;
  const width = printed?.columns.length ?? blocks.flatMap(({ columns }) => columns).length;
  const reach = header.map(() => 0);
  for (const [index, row] of header.entries()) {
    for (const { colSpan = 1, rowSpan = 1 } of row) {
      for (let below = index; below < Math.min(index + rowSpan, header.length); below++)
        reach[below] = (reach[below] ?? 0) + colSpan;
    }
  }
  const wrong = reach.findIndex((covered) => covered !== width);
  if (wrong === -1) return null;
  return `表头第 ${wrong + 1} 行盖了 ${reach[wrong]} 栏，而表有 ${width} 栏：请改正格的跨栏（colSpan）和跨行（rowSpan）`;
}

function circleIn(pack: TemplatePack): string | null {
  const report = createReport({ id: '', 部门: '', 年度: pack.year, 单位: '万元', pack });
  try {
    planOf(pack, report);
    return null;
  } catch (error) {
    const at = error instanceof RangeError ? /circle at (.*)$/.exec(error.message)?.[1] : undefined;
    if (at === undefined) throw error;
    return at;
  }
}
