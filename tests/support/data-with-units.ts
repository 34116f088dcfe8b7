import { join } from 'node:path';
import { createApp } from '#main/app';
import { compute } from '#shared/compute/compute';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import { drawUnits, PACK } from '../unit/combine/units.ts';
import { tempFolder } from './temp-folder.ts';

/** Name of the 部门 whose 本级 is the first unit. */
export const WHOLE = '示例市示例局';

/** A data file with the reports of a department's units; the first is its 本级. */
export async function dataWithUnits(count: number): Promise<string> {
  const file = join(tempFolder(), 'units.db');
  let next = 0;
  const app = createApp({ file, now: () => new Date(), newId: () => `unit-${next++}` });
  if (!app.ok) throw new Error(app.error.message);
  try {
    for (const [at, { report }] of drawUnits(count).entries()) {
      const named = at === 0 ? { ...report, 部门: `${WHOLE}（本级）` } : report;
      const { cells } = compute(PACK, named);
      const content = writeTranscription(named, PACK, (place) => cells.get(place)?.value ?? null);
      const taken = await app.value.dispatch('transcription.import', { filename: 'a.json', content });
      if (!taken.ok) throw new Error(taken.error.message);
    }
  } finally {
    app.value.close();
  }
  return file;
}
