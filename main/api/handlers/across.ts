import type { Handlers } from '#main/api/handler';
import { openReport } from '#main/api/open-report';
import type { AcrossRow } from '#shared/desk/across';
import { failure, type Result, success } from '#shared/result';

export const acrossHandlers = {
  'across.figures': async ({ reports }, { store, apart }) => {
    const asked = reports.map(async (id): Promise<Result<AcrossRow>> => {
      const opened = openReport(store, id);
      if (!opened.ok) return opened;
      const { report } = opened.value;
      const figures = await apart('figuresOf', { report });
      return figures.ok
        ? success({ id, name: report.部门, 年度: report.年度, figures: figures.value })
        : figures;
    });
    const rows: AcrossRow[] = [];
    for (const row of await Promise.all(asked)) {
      if (!row.ok) return row;
      rows.push(row.value);
    }
    return success(rows);
  },

  'across.workbook': async ({ kind, rows }) => {
    if (rows.length === 0) return failure('input', '没有可以对比的数');
    const { writeAcross } = await import('#main/exports/check-report/across-workbook');
    const bytes = await writeAcross(kind, rows);
    return success({ filename: '对比.xlsx', base64: Buffer.from(bytes).toString('base64') });
  },
} satisfies Pick<Handlers, 'across.figures' | 'across.workbook'>;
