import { existsSync, readFileSync, rmSync, statSync, truncateSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { Journal, JournalError, journalFile, readJournal } from '#main/store/journal/journal';
import { tempFolder } from '../support/temp-folder.ts';

function revision(number: number, name = '示例局 2023年度') {
  const at = '2026-01-02T03:04:05.000Z';
  return { revision: number, report: 'r', sum: `s${number}`, at, head: `h${number}`, name };
}

const SLOT = 512;

describe('the journal of acknowledged changes', () => {
  it('the journal keeps the last 256 revisions, in a file of fixed size that only its owner can read', () => {
    const file = join(tempFolder(), 'a.db');
    expect(readJournal(file)).toBeNull();
    const journal = new Journal(file, false);
    for (let each = 1; each <= 300; each++) journal.append([revision(each)]);
    journal.close();
    const kept = readJournal(file) ?? [];
    expect([kept.length, kept[0], kept.at(-1)]).toEqual([256, revision(45), revision(300)]);
    const { size, mode } = statSync(journalFile(file));
    expect([size, mode & 0o777]).toEqual([256 * SLOT, 0o600]);
  });

  it('an incompletely written slot is ignored, and the one before is kept', () => {
    const file = join(tempFolder(), 'a.db');
    const journal = new Journal(file, false);
    journal.append([revision(1), revision(2)]);
    journal.close();
    const bytes = readFileSync(journalFile(file));
    bytes.fill(0, 2 * SLOT + 100, 2 * SLOT + 130);
    writeFileSync(journalFile(file), bytes);
    expect(readJournal(file)).toEqual([revision(1)]);
    truncateSync(journalFile(file), SLOT + 20);
    expect(readJournal(file)).toEqual([]);
  });

  it('the journal starts again if the file’s history differs, and continues if not', () => {
    const file = join(tempFolder(), 'a.db');
    const write = (isStale: boolean, number: number) => {
      const journal = new Journal(file, isStale);
      journal.append([revision(number)]);
      journal.close();
      return readJournal(file)?.map((each) => each.revision);
    };
    expect([write(false, 8), write(false, 9), write(true, 3)]).toEqual([[8], [8, 9], [3]]);
  });

  it('a name too long for its slot is cut, not the revision', () => {
    const file = join(tempFolder(), 'a.db');
    const journal = new Journal(file, false);
    const long = {
      ...revision(7, '长'.repeat(300)),
      report: 'r'.repeat(64),
      sum: 's'.repeat(64),
      head: 'h'.repeat(64),
    };
    journal.append([long]);
    journal.close();
    expect(readJournal(file)).toEqual([{ ...long, name: '长'.repeat(40) }]);
  });

  it('the journal reports that it cannot be written', () => {
    const folder = tempFolder();
    const file = join(folder, 'gone', 'a.db');
    expect(() => new Journal(file, false).append([revision(1)])).toThrow(JournalError);
    rmSync(folder, { recursive: true });
    expect(existsSync(folder)).toBe(false);
  });
});
