import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { compute } from '#shared/compute/compute';
import type { Computed } from '#shared/compute/computed';
import { readWithoutRepeats } from '#shared/compute/read-without-repeats';
import { DEFAULT_PACK_ID, findPack } from '#shared/packs/built-in/index';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { ROOT } from './root.ts';

/** A document published with errors, transcribed exactly. */
export const REFERENCE = join(ROOT, 'tests/cases/published-2023.json');

/** The fictional department that ships with the app; it has no contradictions. */
export const SAMPLE = join(ROOT, 'tests/cases/sample/示例.json');

export function defaultPack(): TemplatePack {
  const pack = findPack(DEFAULT_PACK_ID);
  if (pack === null) throw new Error('no default pack');
  return pack;
}

export interface Case {
  readonly text: string;
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
}

/** A transcription file as in the app after an import, its text optionally changed before. */
export function readCase(path: string, change: (text: string) => string = (text) => text): Case {
  const text = change(readFileSync(path, 'utf8'));
  const read = readWithoutRepeats(text, 'case');
  if (!read.ok) throw new Error(read.error.message);
  const { report, pack } = read.value;
  return { text, pack, report, computed: compute(pack, report) };
}
