import { PACKS } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import { readTranscription } from '#shared/report/transcription/read-transcription';
import { type Result, success } from '#shared/result';
import type { TemplatePack } from '#shared/tables/grammar';
import { compute } from './compute.ts';
import { dropRepeatedEntries } from './drop-repeated-entries.ts';

/** Reads a transcription file as a report of its own template, in which totals follow later edits. */
export function readWithoutRepeats(
  content: string,
  id: string,
  packs: readonly TemplatePack[] = PACKS,
): Result<{ readonly report: Report; readonly pack: TemplatePack }> {
  const read = readTranscription(content, id, packs);
  if (!read.ok) return read;
  const { report, pack } = read.value;
  return success({ report: dropRepeatedEntries(report, compute(pack, report)), pack }, read.notice);
}
