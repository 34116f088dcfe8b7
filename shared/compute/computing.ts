import type { Report } from '#shared/report/report';
import type { TemplatePack } from '#shared/tables/grammar';
import { compute } from './compute.ts';
import type { Computed } from './computed.ts';

/**
 * Computes successive states of a report: a state that differs from the last one in a few entries costs only the
 * cells that depend on them, and the last state itself nothing.
 */
export class Computing {
  #last: Computed | undefined;

  of(pack: TemplatePack, report: Report): Computed {
    const last = this.#last === undefined ? undefined : under(pack, this.#last);
    if (last !== undefined && last.basis.report === report && last.basis.plan.pack === pack) {
      this.#last = last;
      return last;
    }
    this.#last = compute(pack, report, last);
    return this.#last;
  }
}

/** The same state under a pack with the same cells but other texts. */
function under(pack: TemplatePack, state: Computed): Computed {
  const { plan } = state.basis;
  if (plan.pack === pack || !sameCells(plan.pack, pack)) return state;
  return { ...state, basis: { ...state.basis, plan: { ...plan, pack } } };
}

/** Whether two packs have the same rows, columns, formulas and relations, as objects; their texts may differ. */
export function sameCells(one: TemplatePack, other: TemplatePack): boolean {
  if (one.relations !== other.relations || one.tables.length !== other.tables.length) return false;
  return one.tables.every((table, at) => {
    const { id, blocks, formulas, footer } = other.tables[at] ?? table;
    return (
      table.id === id && table.blocks === blocks && table.formulas === formulas && table.footer === footer
    );
  });
}
