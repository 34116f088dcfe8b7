import { describe, expect, it } from 'vitest';
import { checkReport } from '#shared/checks/run';
import { compute } from '#shared/compute/compute';
import type { Coverage, TableCoverage } from '#shared/report/coverage';
import { NOT_READ } from '#shared/report/coverage';
import { mapTables, type Report, TEXT_PARTS, tableOf } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { type Address, TABLE_IDS, type TableId } from '#shared/tables/address';
import { findTable } from '#shared/tables/find-table';
import { henan2023 as pack } from '../../support/packs.ts';
import { DEPARTMENTS } from './clean/more-departments.ts';
import { publishClean } from './clean/report.ts';

const read = readTranscription(publishClean(DEPARTMENTS.many), 'read');
if (!read.ok) throw new Error(read.error.message);
const whole: Report = read.value.report;

/** The coverage of a document that was read completely. */
function coverageOf(report: Report): Coverage {
  const tables = Object.fromEntries(
    TABLE_IDS.map((id): [TableId, TableCoverage] => {
      const columns = findTable(pack, id).blocks.flatMap((block) => block.columns.map((column) => column.id));
      const rows = report.tables[id].rows.map((row) => row.id);
      return [
        id,
        {
          state: 'whole',
          columns: new Set(columns),
          rows: new Set(rows),
          unread: new Set(),
          leftOut: [],
          head: { 部门: null, 年度: null, 单位: null },
        },
      ];
    }),
  ) as Coverage['tables'];
  return { tables, texts: new Set(TEXT_PARTS) };
}

const full = coverageOf(whole);
const covering = (table: TableId, change: Partial<TableCoverage>): Coverage => ({
  ...full,
  tables: { ...full.tables, [table]: { ...full.tables[table], ...change } },
});

/** Without the content of a form, as if it was not found. */
function without(...gone: readonly TableId[]): Report {
  const tables = mapTables(whole.tables, (id, table) =>
    gone.includes(id) ? { ...table, rows: table.rows.filter(({ code }) => code === null).map(blank) } : table,
  );
  return { ...whole, tables };
}

function blank<R extends Report['tables'][TableId]['rows'][number]>(row: R): R {
  return { ...row, cells: {} };
}

function check(report: Report, coverage: Coverage) {
  return checkReport(pack, report, compute(pack, report), { coverage });
}

function loud(report: Report, coverage: Coverage): readonly string[] {
  return check(report, coverage)
    .findings.filter(({ severity }) => severity === 'error' || severity === 'warning')
    .map(({ rule, message }) => `${rule} ${message}`);
}

/** With one figure of a form changed. */
function withAmount(report: Report, at: Address, amount: number): Report {
  const [table, row, column] = at.split('/') as [TableId, string, string];
  const own = tableOf(report.tables, table);
  const rows = own.rows.map((each) =>
    each.id === row
      ? { ...each, cells: { ...each.cells, [column]: { amount: amount as never, printed: null } } }
      : each,
  );
  return { ...report, tables: { ...report.tables, [table]: { ...own, rows } } };
}

const [lowest] = whole.tables.公开05.rows.filter(({ code }) => code?.length === 7);
if (lowest === undefined) throw new Error('no 项');

describe('a document that was read completely', () => {
  it('a document read completely is judged like any other', () => {
    expect(loud(whole, full)).toEqual([]);
    const wrong = withAmount(whole, `公开05/${lowest.id}/项目支出`, 99_999_900);
    expect(loud(wrong, full)).toEqual([expect.stringContaining(`数额有误 公开05 ${lowest.id}`)]);
  });
});

describe('a form that was not read', () => {
  it.each(TABLE_IDS.map((id) => [id]))('an unread %s is not zero: no finding uses it', (id) => {
    const coverage = covering(id, NOT_READ);
    expect(loud(without(id), coverage)).toEqual([]);
    const { skipped } = check(without(id), coverage);
    expect(skipped.some(({ why }) => why.includes(`没有读到${id}`) || why.includes(id))).toBe(true);
  });

  it('with no form read, every rule of the forms is skipped, with the reason', () => {
    const coverage: Coverage = {
      tables: Object.fromEntries(TABLE_IDS.map((id) => [id, NOT_READ])) as Coverage['tables'],
      texts: new Set(TEXT_PARTS),
    };
    const { findings, skipped } = check(without(...TABLE_IDS), coverage);
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    for (const rule of ['缺表', '科目编码', '科目上级', '科目分项', '收支科目', '空表附注'])
      expect(skipped.map((each) => each.rule)).toContain(rule);
  });
});

describe('a partly read form', () => {
  it('findings that rely on a partly read form are hints that say so', () => {
    const wrong = withAmount(whole, '公开03/合计/项目支出', 99_999_900);
    const { findings } = check(wrong, covering('公开03', { state: 'partial' }));
    expect(findings.filter(({ severity }) => severity === 'error' || severity === 'warning')).toEqual([]);
    expect(findings).toContainEqual(
      expect.objectContaining({
        severity: 'info',
        correction: null,
        message: expect.stringContaining('公开03没有读全，请对照原件'),
      }),
    );
  });

  it('a sum with an unread figure is not judged', () => {
    const at: Address = `公开05/${lowest.id}/项目支出`;
    const wrong = withAmount(whole, at, 0);
    const coverage = covering('公开05', { unread: new Set([at]) });
    expect(loud(wrong, coverage)).toEqual([]);
    expect(check(wrong, coverage).findings.filter(({ rule }) => rule === '数额有误')).toEqual([]);
  });

  it('omitted rows of 款 and 类 are not reported as missing', () => {
    const own = whole.tables.公开05;
    const rows = own.rows.filter(({ code }) => code === null || code.length === 7);
    const report = { ...whole, tables: { ...whole.tables, 公开05: { ...own, rows } } };
    const ids = new Set(rows.map(({ id }) => id));
    expect(loud(report, covering('公开05', { state: 'partial', rows: ids }))).toEqual([]);
  });
});

describe('forms as printed by others', () => {
  it('forms with 项 only, throughout, lack nothing', () => {
    const own = whole.tables.公开05;
    const rows = own.rows.filter(({ code }) => code === null || code.length === 7);
    const report = { ...whole, tables: { ...whole.tables, 公开05: { ...own, rows } } };
    const found = loud(report, covering('公开05', { rows: new Set(rows.map(({ id }) => id)) }));
    expect(found.filter((each) => !each.startsWith('类别结构'))).toEqual([]);
  });

  it('forms with 合计 in the last row are accepted', () => {
    const tables = mapTables(whole.tables, (_, table) => ({
      ...table,
      rows: table.rows.toSorted((a, b) => Number(a.id === '合计') - Number(b.id === '合计')),
    }));
    expect(loud({ ...whole, tables }, full)).toEqual([]);
  });

  it('forms of others have nothing left to fill in', () => {
    const { findings } = check(without('公开07', '公开08', '公开09'), full);
    expect(findings.filter(({ severity }) => severity === 'todo')).toEqual([]);
  });
});
