import type { Call } from '#shared/api/transport';
import { type Result, success } from '#shared/result';
import { createDispatch } from './api/dispatch.ts';

import { Backups } from './store/backups.ts';
import { openDatabase } from './store/open.ts';
import { SettingStore } from './store/settings.ts';
import { Store } from './store/store.ts';

export type { Print } from './exports/print.ts';

export interface App {
  readonly dispatch: Call;
  close(): void;
}

/** Composition root: the services over one database file. The host gives the clock and the ids. */
export function createApp(of: {
  readonly file: string;
  readonly now: () => Date;
  readonly newId: () => string;
  /** Name of the person at the machine, for the change log. */
  readonly who?: string;
  /** Words on the program and the system, and the log, for the maintainers. */
  readonly diagnostics?: () => string;
}): Result<App> {
  const opened = openDatabase(of.file, of.now());
  if (!opened.ok) return opened;
  const { database, readOnly, notices, isInPlace, close } = opened.value;
  const store = new Store(database, of.now, isInPlace, of.who);
  const backups = new Backups(of.file, database, of.now);
  const daily = readOnly ? null : backups.makeDaily();
  return success({
    dispatch: createDispatch({
      store,
      backups,
      settings: new SettingStore(database),
      newId: of.newId,
      diagnostics: of.diagnostics ?? (() => ''),
      status: { file: of.file, readOnly, notices: daily === null ? notices : [...notices, daily] },
    }),
    close,
  });
}
