import type { Call } from '#shared/api/transport';
import type { Result } from '#shared/result';
import { success } from '#shared/result';
import { createDispatch } from './api/dispatch.ts';
import { openDatabase } from './store/open.ts';
import { Store } from './store/store.ts';

export interface App {
  readonly dispatch: Call;
  close(): void;
}

/** Composition root: the services over one database file. The host gives the clock and the ids. */
export function createApp(of: {
  readonly file: string;
  readonly now: () => Date;
  readonly newId: () => string;
}): Result<App> {
  const opened = openDatabase(of.file, of.now());
  if (!opened.ok) return opened;
  const store = new Store(opened.value, of.now);
  return success({
    dispatch: createDispatch({ store, newId: of.newId }),
    close: () => store.close(),
  });
}
