import type { Computed } from '#shared/compute/computed';
import { ownWords, type Words, wordDocument } from '#shared/narrative/words';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { type Diagnosis, NO_DIAGNOSIS } from './diagnosis/diagnosis.ts';
import type { Material } from './diagnosis/equations.ts';
import { judgeable } from './judgeable.ts';
import { type Look, makeLook } from './look.ts';
import type { Claim } from './placing/claim.ts';
import { placeAll } from './placing/place.ts';
import { type Paragraph, readParagraphs } from './reading/paragraphs.ts';
import { readNames, type SubjectNames } from './subjects.ts';

/** Everything a rule may look at, made once for all rules. */
export interface Context {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  /** What of the report was read; `null`: it is written in the app, and all of it is known. */
  readonly coverage: Coverage | null;
  readonly look: Look;
  readonly paragraphs: readonly Paragraph[];
  /** What the numbers of the texts state, as far as they could be placed. */
  readonly claims: readonly Claim[];
  readonly names: SubjectNames;
  /** What is wrong at the root, as far as the sums of the forms tell. */
  readonly diagnosis: Diagnosis;
}

export function makeContext(
  pack: TemplatePack,
  report: Report,
  computed: Computed,
  coverage: Coverage | null = null,
): Context {
  const words = coverage === null ? wordDocument(report, computed) : ownWords(report, computed);
  const placed = placeNumbers(report, computed, words, coverage);
  return {
    pack,
    report,
    computed,
    coverage,
    ...placed,
    names: readNames(pack, report.年度),
    diagnosis: NO_DIAGNOSIS,
  };
}

/** The same words over other figures. */
export function withMaterial(context: Context, { report, computed, look }: Material): Context {
  const { paragraphs, coverage } = context;
  const claims = judgeable(placeAll({ report, look, paragraphs }), look, coverage);
  return { ...context, report, computed, look, claims, diagnosis: NO_DIAGNOSIS };
}

/** The texts of a report, with what each of their numbers states. */
export function placeNumbers(
  report: Report,
  computed: Computed,
  words: Words = wordDocument(report, computed),
  coverage: Coverage | null = null,
): Pick<Context, 'look' | 'paragraphs' | 'claims'> {
  const look = makeLook(report, computed, coverage);
  const paragraphs = readParagraphs(words);
  return { look, paragraphs, claims: judgeable(placeAll({ report, look, paragraphs }), look, coverage) };
}
