import { readFileSync } from 'node:fs';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import type { Publication } from '#shared/publication/blocks';
import { publish } from '#shared/publication/publish';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

export interface Published {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  readonly publication: Publication;
}

export const TRANSCRIPTION = readFileSync(new URL('../cases/published-2023.json', import.meta.url), 'utf8');

/** The published document of 2023 as published by the app, optionally changed after the import. */
export function publishReference(change: (report: Report) => Report = (report) => report): Published {
  const read = readWithoutRepeats(TRANSCRIPTION, 'reference');
  if (!read.ok) throw new Error(read.error.message);
  const { pack } = read.value;
  const report = change(read.value.report);
  const computed = compute(pack, report);
  return { pack, report, computed, publication: publish(pack, report, computed, { numbers: true }) };
}
