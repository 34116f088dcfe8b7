import { join } from 'node:path';
import { describe, expect, it, onTestFinished } from 'vitest';
import { openDatabase } from '#main/store/opening/open';
import { verifyFile } from '#main/store/opening/verify';
import type { Database } from '#main/store/sqlite/database';
import { Store } from '#main/store/store';
import { readCase, SAMPLE } from '../support/cases.ts';
import { tempFolder } from '../support/temp-folder.ts';

const { report } = readCase(SAMPLE);

function open(file: string) {
  const opened = openDatabase(file, new Date());
  if (!opened.ok) throw new Error(opened.error.message);
  onTestFinished(opened.value.close);
  return opened.value;
}

/** A closed data file with a report and three changes of it. */
function filled(): string {
  const file = join(tempFolder(), 'a.db');
  const { database, close } = open(file);
  const store = new Store(database, () => new Date());
  store.add(report, '导入');
  for (const remark of ['一', '二', null]) store.write(report.id, '说明', [{ kind: 'remark', remark }]);
  store.undo(report.id);
  close();
  return file;
}

/** Alters a closed data file from outside. */
function alter(file: string, sql: string): Database {
  const { database } = open(file);
  database.exec(sql);
  return database;
}

describe('the change log', () => {
  it('the change log is sound while nobody alters it', () => {
    const file = filled();
    const { database, close } = open(file);
    expect(new Store(database, () => new Date()).load(report.id)).not.toHaveProperty('logAltered');
    close();
    expect(verifyFile(file)).toMatchObject({ ok: true, value: { problems: [] } });
  });

  it.each([
    ['an entry altered', "UPDATE changes SET after = '三' WHERE sequence = 2"],
    ['who made it', "UPDATE changes SET who = '别人' WHERE sequence = 3"],
    ['an entry taken away', 'DELETE FROM changes WHERE sequence = 2'],
    ['the last entry taken away', 'DELETE FROM changes WHERE sequence = (SELECT max(sequence) FROM changes)'],
    ['all of them', 'DELETE FROM changes'],
    [
      'an entry added',
      `INSERT INTO changes (report, at, what, place) SELECT id, '2026', '填列', '报表' FROM reports`,
    ],
  ])('%s: the report opens with a notice', (_what, sql) => {
    const file = filled();
    const database = alter(file, sql);
    expect(new Store(database, () => new Date()).load(report.id)).toMatchObject({
      kind: 'sound',
      logAltered: true,
    });
    database.close();
    const verified = verifyFile(file);
    expect(verified.ok && verified.value.problems).toContainEqual(
      expect.stringMatching(/示例县示范图书馆.*修改记录被改动过/),
    );
  });

  it.each([
    ['a sum taken away', 'UPDATE reports SET checksum = NULL', /没有校验码/],
    ['a figure', 'UPDATE cells SET amount = amount + 1 WHERE amount > 0', /数据与校验码不符/],
    ['a revision', "UPDATE revisions SET sum = 'x' WHERE revision = 2", /第 2 次保存的记录被改动过/],
    ['a revision taken away', 'DELETE FROM revisions WHERE revision = 2', /第 3 次保存的记录/],
  ])('%s is found by cli verify', (_what, sql, words) => {
    const file = filled();
    alter(file, sql).close();
    const verified = verifyFile(file);
    expect(verified.ok && verified.value.problems.join('\n')).toMatch(words);
  });
});
