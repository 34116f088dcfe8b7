import { join } from 'node:path';
import Sqlite from 'better-sqlite3';
import { createApp } from '#main/app';
import type { ReportCounts } from '#shared/desk/state';
import { fen } from '#shared/money/amount';
import { tempFolder } from './temp-folder.ts';

const PACKS = ['henan-2023', 'national-2024', 'national-2025', 'shanghai-2024'] as const;
const AREAS = [
  '发展改革',
  '教育',
  '财政',
  '审计',
  '水利',
  '农业农村',
  '卫生健康',
  '文化旅游',
  '民政',
  '统计',
] as const;
/** Each 部门 has this many units below it. */
const UNITS = 9;

/**
 * A data file with `count` reports in every state, every tenth a 部门 with units below it, as left by checks and
 * people. The reports themselves are empty.
 */
export async function dataWithMany(count: number, file = join(tempFolder(), 'many.db')): Promise<string> {
  let next = 0;
  const app = createApp({ file, now: () => new Date('2026-03-01T08:00:00Z'), newId: () => `many-${next++}` });
  if (!app.ok) throw new Error(app.error.message);
  try {
    for (let at = 0; at < count; at++) {
      const created = await app.value.dispatch('reports.create', { ...titleOf(at), 单位: '万元' });
      if (!created.ok) throw new Error(created.error.message);
    }
  } finally {
    app.value.close();
  }
  keepStates(file, count);
  return file;
}

function titleOf(at: number) {
  const group = Math.floor(at / (UNITS + 1));
  const pack = PACKS[group % PACKS.length] ?? PACKS[0];
  const 年度 = Number(pack.slice(-4));
  return { 部门: nameOf(at), 年度, pack };
}

function nameOf(at: number): string {
  const group = Math.floor(at / (UNITS + 1));
  const unit = at % (UNITS + 1);
  const whole = `示例${group + 1}县${AREAS[group % AREAS.length]}局`;
  return unit === 0 ? whole : `${whole}第${unit}所`;
}

function keepStates(file: string, count: number): void {
  const database = new Sqlite(file);
  const keep = database.prepare(
    `INSERT INTO report_states (report, checked, counts, exported, exported_at, published_on, superior)
     SELECT id, checksum, ?, CASE WHEN ? THEN checksum END, ?, ?, ? FROM reports WHERE id = ?`,
  );
  database.transaction(() => {
    for (let at = 0; at < count; at++) {
      const kind = at % 8;
      const counts: ReportCounts = {
        errors: kind === 1 ? 1 + (at % 5) : 0,
        warnings: kind === 3 ? 2 : 0,
        todo: kind === 2 ? 3 + (at % 7) : 0,
        verified: 0,
        filled: kind === 0 ? 0 : 120,
        total: kind === 0 ? null : fen(123_456_789 + at * 7_654_321),
      };
      const isUnit = at % (UNITS + 1) > 0;
      const exportedAt = kind >= 5 ? '2026-02-10T03:04:05.000Z' : null;
      keep.run(
        JSON.stringify(counts),
        kind >= 5 ? 1 : 0,
        exportedAt,
        kind === 7 ? '2026-02-20' : null,
        isUnit ? nameOf(at - (at % (UNITS + 1))) : null,
        `many-${at}`,
      );
    }
  })();
  database.close();
}
