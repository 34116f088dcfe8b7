import { readNames, type SubjectNames } from '#shared/checks/subjects/names';
import { readTextsOf, type TextReading, withClaims } from '#shared/claims/text-reading';
import type { Computed } from '#shared/compute/computed';
import { ownTexts, renderTexts } from '#shared/narrative/texts/report-texts';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { type Diagnosis, NO_DIAGNOSIS } from './diagnosis.ts';
import type { Material } from './material.ts';
import type { UnitSum } from './unit-sums.ts';

/** The data a rule may read, prepared once for all rules. */
export interface Context extends TextReading {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  /**
   * The parts of the report that were read; `null` for a report written in the app, where everything is
   * known.
   */
  readonly coverage: Coverage | null;
  readonly names: SubjectNames;
  /** For a 汇总: the sums of its units that a person changed. */
  readonly sums: readonly UnitSum[];
  /** The root causes of contradictions, as far as the sums of the forms reveal them. */
  readonly diagnosis: Diagnosis;
}

/** Where a report comes from, if it was not written in the app from its own figures. */
export interface Origin {
  /** What was read of another's document. */
  readonly coverage?: Coverage | null;
  /** For a 汇总: the sums of its units that a person changed. */
  readonly sums?: readonly UnitSum[] | undefined;
}

export function makeContext(
  pack: TemplatePack,
  report: Report,
  computed: Computed,
  { coverage = null, sums = [] }: Origin = {},
): Context {
  const words = coverage === null ? renderTexts(report, computed) : ownTexts(report, computed);
  const read = readTextsOf(report, computed, words, coverage);
  return {
    pack,
    report,
    computed,
    coverage,
    ...read,
    names: readNames(pack, report.年度),
    sums,
    diagnosis: NO_DIAGNOSIS,
  };
}

/** The same texts with other figures. */
export function withMaterial(context: Context, { report, computed, forms }: Material): Context {
  const read = withClaims(report, forms, context.paragraphs, context.coverage);
  return { ...context, ...read, report, computed, diagnosis: NO_DIAGNOSIS };
}
