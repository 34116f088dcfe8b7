import type { Database } from '#main/store/sqlite/open-sqlite';
/** "JSGK": the mark of this program's files in SQLite's file header. */
export const APPLICATION_ID = 0x4a53474b;
const MARK_AT = 68;

/** The owner of a SQLite file. */
export type Ownership = 'ours' | 'empty' | 'foreign';

/**
 * The owner of a readable SQLite file: ours by its mark or, for versions before 120, by its tables; empty if
 * nothing was ever created in it. Any other file is another program's, and left alone.
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

/** Whether the header of an unreadable file has no other program's mark. */
export function mayBeOurs(head: Buffer): boolean {
  const mark = head.length < MARK_AT + 4 ? 0 : head.readInt32BE(MARK_AT);
  return mark === APPLICATION_ID || mark === 0;
}
