import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { compute } from './compute.ts';
import type { Computed } from './computed.ts';

/**
 * Computes a report and what becomes of it, one state after the other: a state that differs from the last one in a few
 * entries costs only the cells that depend on them, and the last state itself nothing.
 */
export class Computing {
  #last: Computed | undefined;

  of(pack: TemplatePack, report: Report): Computed {
    const last = this.#last;
    if (last !== undefined && last.basis.report === report && last.basis.plan.pack === pack) return last;
    this.#last = compute(pack, report, last);
    return this.#last;
  }
}
