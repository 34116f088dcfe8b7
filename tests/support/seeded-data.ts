import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { type App, createApp } from '#main/app';
import { newId } from '#main/hosts/new-id';
import type { Edit } from '#shared/edits/edit';
import type { Result } from '#shared/result';
import { tempFolder } from './temp-folder.ts';

/** The data files made so far, by what is in them: each is made once per worker. */
const made = new Map<string, Promise<Uint8Array>>();

/** A new data file with the report of a transcription file, as after its import and these edits in a window. */
export function seededData(
  transcription: string,
  edits: readonly Edit[] = [],
  folder = tempFolder(),
): Promise<string> {
  const seed = async ({ dispatch }: App) => {
    const content = readFileSync(transcription, 'utf8');
    granted(await dispatch('transcription.import', { filename: 'a.json', content }));
    const [listed] = granted(await dispatch('reports.list', {}));
    if (edits.length > 0)
      granted(await dispatch('report.edit', { report: listed?.id ?? '', edits: [...edits] }));
  };
  return dataMadeBy(JSON.stringify([transcription, edits]), seed, folder);
}

/** A new data file with what `seed` put into the first one of this name. */
export async function dataMadeBy(
  name: string,
  seed: (app: App) => Promise<void>,
  folder = tempFolder(),
): Promise<string> {
  const making = made.get(name) ?? make(seed);
  made.set(name, making);
  const file = join(folder, 'juesuan.db');
  writeFileSync(file, await making);
  return file;
}

async function make(seed: (app: App) => Promise<void>): Promise<Uint8Array> {
  const file = join(tempFolder(), 'seed.db');
  const app = granted(createApp({ file, now: () => new Date(), newId }));
  try {
    await seed(app);
  } finally {
    app.close();
  }
  return readFileSync(file);
}

/** The value of a call that must succeed. */
export function granted<Value>(result: Result<Value>): Value {
  if (!result.ok) throw new Error(result.error.message);
  return result.value;
}
