import { notInspected } from '#shared/desk/inspection';
import type { TemplatePack } from '#shared/tables/grammar';
import type { InspectedDocument } from './apart/inspect.ts';
import { workPool } from './apart/work-pool.ts';
import { readPackedApart } from './imports/apart/read-apart.ts';
import type { GivenFile } from './imports/read-files.ts';

export type { InspectedDocument } from './apart/inspect.ts';
export { readApart } from './imports/apart/read-apart.ts';
export type { GivenFile } from './imports/read-files.ts';

// The rest is loaded by the command that needs it: the writers of Word and Excel take longer to load than most commands
// take to run.
export const inspectionWorkbook = () => import('./exports/check-report/inspection-workbook.ts');
export const notices = () => import('./exports/check-report/notice.ts');
export const leftovers = () => import('./exports/clean/leftovers.ts');
export const packFiles = () => import('./exports/make/pack-file.ts');
export const tracedWord = () => import('./imports/traced/traced-word.ts');
export const makingFiles = () => import('./exports/make/make-files.ts');
export const dataFiles = () => import('./store/opening/verify.ts');

/** One thread per core for reports. */
const checking = workPool();

/**
 * Reads and checks one document of a batch, without a data file, with the one requested pack if `requested` holds it;
 * the result says why if it cannot be read.
 */
export async function inspectGiven(
  name: string,
  files: readonly GivenFile[],
  requested: readonly TemplatePack[],
): Promise<InspectedDocument> {
  const packed = await readPackedApart()(files);
  const made = packed.ok
    ? await checking(
        'inspectDocument',
        { name, ...(requested[0] && { asked: requested[0].id }) },
        { sources: { key: name, packed: packed.value }, own: requested },
      )
    : packed;
  return made.ok ? made.value : { inspected: notInspected(name, made.error.message), publication: null };
}
