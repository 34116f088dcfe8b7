import type { Guards } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';

/** An open database, and what the person should know about it. */
export interface Opened {
  readonly database: Database;
  readonly readOnly: boolean;
  /** Chinese sentences: what was recovered, what is unsafe. */
  readonly notices: readonly string[];
  /** The guards of a ledger's file; `null` where nothing is written into it. */
  readonly guards: Guards | null;
  close(): void;
}
