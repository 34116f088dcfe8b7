import { readFileSync } from 'node:fs';
import { must } from '#main/hosts/cli/exit';
import { compute } from '#shared/compute/compute';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { withPlainTexts } from '#shared/narrative/texts/report-texts';
import type { Report } from '#shared/report/report';
import { writeTranscription } from '#shared/report/transcription/write-transcription';
import type { TemplatePack } from '#shared/tables/grammar';

export interface Sample {
  readonly report: Report;
  readonly pack: TemplatePack;
}

/** Every so many amounts one is wrong. */
const WRONG_EVERY = 11;

/**
 * The sample as it is, with its texts as printed, and with wrong figures: what finds errors and traces them to their
 * cause runs as well.
 */
export function samples(file: string): readonly Sample[] {
  const text = readFileSync(file, 'utf8');
  const { report, pack } = must(readWithoutRepeats(text, 'sample'));
  const computed = compute(pack, report);
  const plain = withPlainTexts(report, computed);
  const printed = writeTranscription(plain, pack, (at) => computed.cells.get(at)?.value ?? null);
  let amounts = 0;
  const wrong = printed.replace(/(?<=": "|\d)\d(?=\.\d\d\b)/g, (digit) =>
    ++amounts % WRONG_EVERY === 0 ? String((Number(digit) + 1) % 10) : digit,
  );
  return [text, printed, wrong].map((each) => must(readWithoutRepeats(each, 'sample')));
}
