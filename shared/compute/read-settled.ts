import { readTranscription } from '../report/read-transcription.ts';
import type { Report } from '../report/report.ts';
import { type Result, success } from '../result.ts';
import type { TemplatePack } from '../tables/grammar.ts';
import { compute } from './compute.ts';
import { settle } from './settle.ts';

/** Reads a transcription file as a report of its own template, in which totals follow later edits. */
export function readSettled(
  content: string,
  id: string,
): Result<{ readonly report: Report; readonly pack: TemplatePack }> {
  const read = readTranscription(content, id);
  if (!read.ok) return read;
  const { report, pack } = read.value;
  return success({ report: settle(report, compute(pack, report)), pack }, read.notice);
}
