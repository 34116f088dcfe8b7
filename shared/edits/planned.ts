import type { UnitSum } from '#shared/checks/context/unit-sums';
import type { CheckReport } from '#shared/checks/run';
import type { Computed } from '#shared/compute/computed';
import type { Report } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';
import type { TemplatePack } from '#shared/tables/grammar';

/** The report being edited. */
export interface Edited {
  readonly pack: TemplatePack;
  readonly report: Report;
  readonly computed: Computed;
  /** For a 汇总: the sums of its units that a person changed. */
  readonly sums?: readonly UnitSum[];
  /** A check of this very report, if one was made already. */
  readonly checks?: Pick<CheckReport, 'findings' | 'verified'>;
}

/** An edit as writes, ready to be applied. */
export interface Planned {
  /** Names the step: the action, the place, the count. */
  readonly label: string;
  readonly writes: readonly Write[];
  /** Corrections that could not be made: the messages of their findings. */
  readonly left?: readonly string[];
}
