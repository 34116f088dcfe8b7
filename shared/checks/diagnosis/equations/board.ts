import type { Material } from '#shared/checks/context/material';
import { isTail } from '#shared/checks/subjects/tail';
import { type Fen, fen } from '#shared/money/amount';
import type { TableId } from '#shared/tables/address';
import { collectEquations, type Equation } from './equations.ts';

/** The effect of a change: the sums it corrects and the sums it breaks. */
export interface Trial {
  readonly fixed: readonly Equation[];
  readonly broken: readonly Equation[];
}

/** Amounts to add to cells, by index. */
export type Changes = ReadonlyMap<number, number>;

const MOST_TRIES = 60_000;

/** The figures of the forms and the sums that bind them, on which changes can be tried. */
export class Board {
  readonly material: Material;
  readonly equations: readonly Equation[];
  readonly #values: (Fen | null)[];
  readonly #byPlace = new Map<number, Equation[]>();
  readonly #failing = new Set<Equation>();
  #tries = 0;

  constructor(material: Material, equations = collectEquations(material)) {
    this.material = material;
    this.equations = equations;
    const { plan, cells } = material.computed.basis;
    this.#values = plan.cells.map((_, place) => cells.at(place).value);
    for (const equation of this.equations) {
      if (!this.holds(equation)) this.#failing.add(equation);
      for (const place of equation.members) {
        const own = this.#byPlace.get(place);
        if (own === undefined) this.#byPlace.set(place, [equation]);
        else own.push(equation);
      }
    }
  }

  /** The board without the sums that read certain forms. */
  without(tables: ReadonlySet<TableId>): Board {
    if (tables.size === 0) return this;
    const { cells } = this.material.computed.basis.plan;
    const isOf = (place: number) => tables.has(cells[place]?.table as TableId);
    return new Board(
      this.material,
      this.equations.filter(({ members }) => !members.some(isOf)),
    );
  }

  /** The sums that fail, those with few terms first, because they determine amounts best. */
  failing(): readonly Equation[] {
    return [...this.#failing].sort((a, b) => a.members.length - b.members.length);
  }

  /** The failing sums that read a form. */
  failingOf(table: TableId): readonly Equation[] {
    const { cells } = this.material.computed.basis.plan;
    return this.failing().filter(({ members }) => members.some((place) => cells[place]?.table === table));
  }

  value(place: number): Fen | null {
    return this.#values[place] ?? null;
  }

  /** Whether a figure may be wrong; one overridden with a reason may not. */
  mayBeWrong(place: number): boolean {
    return this.material.computed.basis.cells.at(place).reason === undefined;
  }

  of(place: number): readonly Equation[] {
    return this.#byPlace.get(place) ?? [];
  }

  /** The amount by which the target of a sum exceeds its terms, after changes. */
  gap({ members, signs }: Equation, changes?: Changes): number {
    let gap = 0;
    for (let at = 0; at < members.length; at++) {
      const place = members[at] ?? -1;
      gap += (signs[at] ?? 1) * ((this.#values[place] ?? 0) + (changes?.get(place) ?? 0));
    }
    return gap;
  }

  holds(equation: Equation, changes?: Changes): boolean {
    const gap = this.gap(equation, changes);
    const { target, members, atLeast } = equation;
    if (gap === 0 || (atLeast && gap > 0)) return true;
    const change = changes?.get(target) ?? 0;
    const stated = this.#values[target] ?? null;
    const target_ = change === 0 ? stated : fen((stated ?? 0) + change);
    return isTail(gap, members.length - 1, target_, this.material);
  }

  /** Whether the budget of trials is used up; what is unexplained then is reported as it is. */
  isExhausted(): boolean {
    return this.#tries > MOST_TRIES;
  }

  /** The sums that changes would correct, and those that they would break. */
  try(changes: Changes): Trial {
    this.#tries++;
    const touched = new Set([...changes.keys()].flatMap((place) => this.of(place)));
    const fixed: Equation[] = [];
    const broken: Equation[] = [];
    for (const equation of touched) {
      const held = !this.#failing.has(equation);
      if (held === this.holds(equation, changes)) continue;
      if (held) broken.push(equation);
      else fixed.push(equation);
    }
    return { fixed, broken };
  }

  /** Applies changes; sums that fail for another reason keep failing. */
  apply(changes: Changes): void {
    for (const [place, change] of changes) this.#values[place] = fen((this.#values[place] ?? 0) + change);
    for (const equation of new Set([...changes.keys()].flatMap((place) => this.of(place)))) {
      if (this.holds(equation)) this.#failing.delete(equation);
      else this.#failing.add(equation);
    }
  }
}
