import { copyFileSync, existsSync, mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { basename, join } from 'node:path';
import { checksum } from '#main/store/checksum';
import { closeToOthers } from '#main/store/file/private-files';
import { isLogWhole } from '#main/store/history/log-chain';
import { readJournal } from '#main/store/journal/journal';
import { revisionProblems } from '#main/store/journal/revisions';
import { loadReport } from '#main/store/reports/load-report';
import { migrate, versionOf } from '#main/store/schema/migrate';
import { type Database, openSqlite } from '#main/store/sqlite/open-sqlite';
import { failure, type Result, success } from '#shared/result';
import { examine, kindOf } from './examine.ts';
import { notOurs, ofNewerProgram } from './open-failure.ts';
import { missingNotice, missingOf } from './start-notices.ts';

/** The verified parts of a data file, and the altered ones; a sentence each. */
export interface Verified {
  readonly sound: readonly string[];
  readonly problems: readonly string[];
}

/** From this version on the log is chained and every report has its sum. */
const CHAINED = 120;

/**
 * Verifies a data file without changing it: SQLite's own check, every report against its sum, every log and all
 * revisions against their chains, and the whole against its journal. Fails if it is not a data file of this
 * program or version.
 */
export function verifyFile(file: string): Result<Verified> {
  if (kindOf(file) === 'absent') return failure('missing', `“${file}”不在或是空的，请检查路径`);
  const folder = mkdtempSync(join(tmpdir(), 'juesuan-verify-'));
  try {
    const copy = join(folder, basename(file));
    for (const suffix of ['', '-wal', '-journal']) {
      if (!existsSync(file + suffix)) continue;
      copyFileSync(file + suffix, copy + suffix);
      closeToOthers(copy + suffix);
    }
    const database = openSqlite(copy);
    try {
      return verify(database, file);
    } finally {
      database.close();
    }
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

function verify(database: Database, file: string): Result<Verified> {
  const found = kindOf(database.name) === 'other' ? { kind: 'damaged' as const } : examine(database);
  if (found.kind === 'foreign') return notOurs(file);
  if (found.kind === 'newer') return ofNewerProgram(file);
  if (found.kind === 'damaged')
    return success({ sound: [], problems: ['文件结构已损坏：SQLite 自身的检查没有通过'] });
  const version = versionOf(database);
  migrate(database);
  const problems: string[] = [];
  const sound = ['文件结构完好'];
  if (version < CHAINED) sound.push('由旧版软件建立，修改记录还没有连成链');
  for (const each of reportsOf(database)) {
    const wrong = problemsOf(database, each);
    if (wrong.length === 0) sound.push(`${each.name}：数据与校验码相符，修改记录 ${each.changes} 条完整`);
    else problems.push(...wrong.map((words) => `${each.name}：${words}`));
  }
  problems.push(...revisionProblems(database));
  const journal = readJournal(file);
  const missing = missingOf(database, journal ?? [], true);
  if (missing.length > 0) problems.push(missingNotice(missing));
  else sound.push(journal === null ? '旁边没有保存记录可以核对' : '旁边的保存记录里的修改都在');
  return success({ sound, problems });
}

interface Listed {
  readonly id: string;
  readonly sum: string | null;
  readonly name: string;
  readonly changes: number;
}

function reportsOf(database: Database): readonly Listed[] {
  return database
    .prepare(
      `SELECT r.id, r.checksum AS sum, (SELECT count(*) FROM changes c WHERE c.report = r.id) AS changes,
         d.name || ' ' || r.year || '年度' || iif(r.deleted_at IS NULL, '', '（已删除）') AS name
       FROM reports r JOIN departments d ON d.id = r.department ORDER BY r.year DESC, d.name`,
    )
    .all() as Listed[];
}

function problemsOf(database: Database, { id, sum }: Listed): readonly string[] {
  const wrong: string[] = [];
  if (sum === null) wrong.push('没有校验码');
  else if (sumOf(database, id) !== sum) wrong.push('数据与校验码不符');
  if (!isLogWhole(database, id)) wrong.push('修改记录被改动过，或少了');
  return wrong;
}

function sumOf(database: Database, id: string): string | null {
  try {
    const report = loadReport(database, id, true);
    return report === null ? null : checksum(report);
  } catch {
    return null;
  }
}
