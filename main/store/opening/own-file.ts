import type { Database } from '#main/store/sqlite/open-sqlite';
/** "JSGK": the mark of this program's files, as SQLite keeps it in a file's header. */
export const APPLICATION_ID = 0x4a53474b;
const MARK_AT = 68;

/** The kinds of SQLite files, for this program. */
export type Ownership = 'ours' | 'empty' | 'foreign';

/**
 * Whose a readable SQLite file is: ours by its mark, or, from versions before 120, by its tables; empty where nothing
 * was ever made in it. Any other is another program's, and left alone.
 */
export function ownershipOf(database: Database): Ownership {
  const mark = database.pragma('application_id', { simple: true });
  if (mark === APPLICATION_ID) return 'ours';
  if (mark !== 0) return 'foreign';
  const tables = database.prepare('SELECT name FROM sqlite_schema').pluck().all() as string[];
  if (tables.length === 0) return 'empty';
  return ['departments', 'reports', 'form_rows', 'cells', 'changes'].every((each) => tables.includes(each))
    ? 'ours'
    : 'foreign';
}

/** Whether the header of a file that cannot be read bears no other program's mark. */
export function mayBeOurs(head: Buffer): boolean {
  const mark = head.length < MARK_AT + 4 ? 0 : head.readInt32BE(MARK_AT);
  return mark === APPLICATION_ID || mark === 0;
}
