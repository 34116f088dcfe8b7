import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { fen } from '#shared/money/amount';
import { createReport } from '#shared/report/create';
import { mapTables, type Report, type Row } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { institution } from './departments.ts';

const SUBJECT_TABLES = new Set(['公开02', '公开03', '公开05']);

/** A report with `rows` 科目 rows in all its subject tables and `projects` projects. */
export function largeReport(
  pack: TemplatePack,
  rows: number,
  projects: number,
): { report: Report; computed: Computed } {
  const empty = createReport({ id: 'large', 部门: institution.部门, 年度: 2023, 单位: '万元', pack });
  const subjects = subjectRows(rows);
  const sample = institution.annex2?.项目 ?? [];
  const report: Report = {
    ...empty,
    tables: mapTables(empty.tables, (id, table) =>
      SUBJECT_TABLES.has(id) ? { ...table, rows: [...table.rows, ...subjects] } : table,
    ),
    附件2: institution.annex2 && {
      ...institution.annex2,
      项目: Array.from({ length: projects }, (_, at) => {
        const project = sample[at % sample.length] ?? sample[0];
        if (project === undefined) throw new RangeError('no project to repeat');
        return { ...project, 项目名称: `${project.项目名称}第${at}期` };
      }),
    },
  };
  return { report, computed: compute(pack, report) };
}

/** 类 of ten 款 of ten 项 each, up to the number of rows. */
function subjectRows(count: number): readonly Row[] {
  const codes: string[] = [];
  for (let 类 = 201; codes.length < count; 类++) {
    codes.push(`${类}`);
    for (let 款 = 11; 款 <= 20; 款++) {
      codes.push(`${类}${款}`);
      for (let 项 = 11; 项 <= 20; 项++) codes.push(`${类}${款}${项}`);
    }
  }
  return codes.slice(0, count).map((code) => ({
    id: code,
    block: 'rows',
    code,
    label: `科目${code}`,
    cells:
      code.length === 7
        ? {
            基本支出: { amount: fen(1_000_000), printed: null },
            财政拨款收入: { amount: fen(1_000_000), printed: null },
          }
        : {},
  }));
}
