import type { Guards } from '#main/store/journal/ledger';
import type { Database } from '#main/store/sqlite/open-sqlite';

/** An open database, and notices for the person. */
export interface Opened {
  readonly database: Database;
  readonly readOnly: boolean;
  /** Chinese sentences: what was recovered, what is unsafe. */
  readonly notices: readonly string[];
  /** The guards of a ledger's file; `null` if nothing is written to it. */
  readonly guards: Guards | null;
  close(): void;
}
