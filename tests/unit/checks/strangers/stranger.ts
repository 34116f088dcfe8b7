import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import { dropRepeatedEntries } from '#shared/compute/drop-repeated-entries';
import type { Coverage, TableCoverage } from '#shared/report/coverage';
import { type Report, tableOf } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import type { TableId } from '#shared/tables/address';
import { henan2023 as pack } from '../../../support/packs.ts';
import type { Department } from '../clean/department.ts';
import { DEPARTMENTS } from '../clean/more-departments.ts';
import { publishClean } from '../clean/report.ts';

export type Finding = ReturnType<typeof checkReport>['findings'][number];

/** A department's forms, read completely from another's document, with its own texts. */
export function checkWords(
  of: Department,
  words: readonly string[],
  more: Partial<Report['texts']> = {},
  unit: Report['单位'] = '万元',
): ReturnType<typeof checkReport> {
  const read = readTranscription(publishClean(of), 'stranger');
  if (!read.ok) throw new Error(read.error.message);
  const texts = { ...read.value.report.texts, 决算情况说明: words, ...more };
  const bare: Report = { ...read.value.report, 单位: unit, texts, 附件1: null, 附件2: null };
  const report = dropRepeatedEntries(bare, compute(pack, bare));
  return checkReport(pack, report, compute(pack, report), { coverage: readWhole(report) });
}

/** Findings more severe than a hint. */
export function alarms(of: Department, words: readonly string[], more: Partial<Report['texts']> = {}) {
  return checkWords(of, words, more).findings.filter(({ severity }) => severity !== 'info');
}

/** Coverage of a document with every form read. */
function readWhole(report: Report): Coverage {
  const tables = pack.tables.map(({ id, blocks }): [TableId, TableCoverage] => {
    const columns = new Set(blocks.flatMap((block) => block.columns.map((column) => column.id)));
    const rows = new Set(tableOf(report.tables, id).rows.map((row) => row.id));
    return [
      id,
      {
        state: 'whole',
        columns,
        rows,
        unread: new Set(),
        leftOut: [],
        head: { 部门: null, 年度: null, 单位: null },
      },
    ];
  });
  return { tables: Object.fromEntries(tables) as Coverage['tables'], texts: new Set(['决算情况说明']) };
}

export { DEPARTMENTS };
