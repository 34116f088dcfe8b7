import type { FormFigures } from '#shared/claims/form-figures';
import type { Computed } from '#shared/compute/computed';
import type { Coverage } from '#shared/report/coverage';
import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';

/** A report and its figures: the input of a diagnosis, and part of a rule's input. */
export interface Material {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  /**
   * The parts of the report that were read from a file; `null` for a report written in the app, where
   * everything is known.
   */
  readonly coverage: Coverage | null;
  readonly forms: FormFigures;
}
