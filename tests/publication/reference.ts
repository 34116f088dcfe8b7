import { readFileSync } from 'node:fs';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { settle } from '#shared/compute/settle';
import type { Publication } from '#shared/publication/blocks';
import { publish } from '#shared/publication/publish';
import { readTranscription } from '#shared/report/read-transcription';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { DEFAULT_PACK_ID, findPack } from '#shared/tables/packs/index';

export interface Published {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly publication: Publication;
}

export const TRANSCRIPTION = readFileSync(new URL('../cases/published-2023.json', import.meta.url), 'utf8');

/** The published document of 2023 as the app publishes it, optionally changed after the import. */
export function publishReference(change: (report: Report) => Report = (report) => report): Published {
  const pack = findPack(DEFAULT_PACK_ID);
  if (pack === null) throw new Error('the default pack is missing');
  const read = readTranscription(TRANSCRIPTION, { id: 'reference', pack });
  if (!read.ok) throw new Error(read.error.message);
  const report = change(settle(read.value, compute(pack, read.value)));
  const computed = compute(pack, report);
  return { pack, report, computed, publication: publish(pack, report, computed, { numbers: true }) };
}
