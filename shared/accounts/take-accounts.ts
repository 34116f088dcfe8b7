import { fen } from '#shared/money/amount';
import { factKind } from '#shared/narrative/facts/facts';
import { address, type TableId } from '#shared/tables/address';
import { economicSubjects } from '#shared/tables/codes/economic';
import { findTable } from '#shared/tables/find-table';
import type { TemplatePack } from '#shared/tables/grammar';
import { type FigureOrigin, MAPPING, type MappingRule } from './mapping/index.ts';
import { missingForms } from './missing-forms.ts';
import { type Evaluated, evaluateOrigin, type Forms, parseOrigin } from './origin.ts';
import type { Accounts } from './read-accounts.ts';
import { compareCopies } from './reading/copies.ts';
import type { ReadForm } from './reading/read-form.ts';
import type { Conflict, Taken, TakenCell, TakenFact } from './taken.ts';

/**
 * Takes the figures for a report of a pack from a workbook of the 决算 software, by the declared mapping.
 */
export function takeAccounts(books: readonly Accounts[], pack: TemplatePack): Taken {
  const forms = new Map<string, ReadForm>();
  const conflicts: Conflict[] = [];
  for (const form of books.flatMap((book) => book.forms)) {
    const first = forms.get(form.form.id);
    if (first === undefined || first.rows.size === 0) forms.set(form.form.id, form);
    else conflicts.push(...compareCopies(first, form));
  }
  const taker = new Taker(forms, pack);
  for (const rule of MAPPING) taker.apply(rule);
  return {
    cells: taker.cells,
    facts: taker.facts,
    conflicts: [...conflicts, ...taker.conflicts],
    missing: missingForms(new Set([...forms.keys()])),
    unmatched: books.flatMap(({ problems }) => problems),
    remarks: [...new Set(books.flatMap(({ remarks }) => remarks))],
  };
}

class Taker {
  readonly cells: TakenCell[] = [];
  readonly facts: TakenFact[] = [];
  readonly conflicts: Conflict[] = [];
  readonly #forms: Forms;
  readonly #pack: TemplatePack;

  constructor(forms: Forms, pack: TemplatePack) {
    this.#forms = forms;
    this.#pack = pack;
  }

  apply(rule: MappingRule): void {
    switch (rule.kind) {
      case 'subjects':
        this.#subjects(rule);
        break;
      case 'lines':
        this.#lines(rule);
        break;
      case 'economic':
        this.#economic(rule);
        break;
      case 'facts':
        for (const [key, ...from] of rule.facts) this.#fact(key, from);
        break;
      case 'checks':
        for (const [place, ...same] of rule.checks) this.#settle(same, '', about(place));
    }
  }

  #subjects({ table, rows, columns }: Extract<MappingRule, { kind: 'subjects' }>): void {
    for (const [id, { code, name }] of this.#forms.get(rows)?.rows ?? []) {
      for (const [column, from] of Object.entries(columns)) {
        this.#cell({ table, row: id, column }, { code, name }, from, id);
      }
    }
  }

  #lines({ table, lines }: Extract<MappingRule, { kind: 'lines' }>): void {
    const definition = findTable(this.#pack, table);
    for (const [line, column, ...from] of lines) {
      if (line !== '类') {
        this.#cell({ table, row: line, column }, { code: null, name: line }, from, line);
        continue;
      }
      const own = definition.blocks.flatMap(({ rows }) => (rows.kind === 'lines' ? rows.lines : []));
      for (const { number, label, code } of own) {
        if (code !== undefined)
          this.#cell({ table, row: String(number), column }, { code: null, name: label }, from, code);
      }
    }
  }

  #economic({ table, form, row, column }: Extract<MappingRule, { kind: 'economic' }>): void {
    for (const code of this.#forms.get(form)?.rows.get(row)?.figures.keys() ?? []) {
      const name = economicSubjects.nameOf(code);
      if (name === null) continue;
      this.#cell({ table, row: code, column }, { code, name }, [`${form}/${row}/${code}`], code);
    }
  }

  #cell(
    place: { readonly table: TableId; readonly row: string; readonly column: string },
    { code, name }: { readonly code: string | null; readonly name: string },
    from: readonly FigureOrigin[],
    row: string,
  ): void {
    const at = address(place.table, place.row, place.column);
    const found = this.#settle(from, row, { place: at, what: at, kind: 'amount' });
    if (found === null || found.value === null) return;
    this.cells.push({
      address: at,
      code,
      name,
      amount: fen(found.value),
      source: found.source,
      by: found.by,
      step: found.step,
    });
  }

  #fact(key: string, from: readonly FigureOrigin[]): void {
    const kind = factKind(key) === 'amount' ? 'amount' : 'count';
    const found = this.#settle(from, '', { place: key, what: key, kind });
    if (found === null) return;
    const { value, source, by } = found;
    this.facts.push({
      key,
      value: value ?? 0,
      source: value === null ? `${source}（空白）` : source,
      by,
      step: found.step,
    });
  }

  /** Returns the first source with a figure; the others must agree. */
  #settle(
    from: readonly FigureOrigin[],
    row: string,
    about: Pick<Conflict, 'place' | 'what' | 'kind'>,
  ): Evaluated | null {
    let first: Evaluated | null = null;
    for (const origin of from.map(parseOrigin)) {
      if (first?.value != null && origin.otherwise) continue;
      const found = evaluateOrigin(origin, row, this.#forms);
      if (found === null) continue;
      if (first?.value == null) first = found.value === null ? (first ?? found) : found;
      else if (!agree(first, found)) this.conflicts.push({ ...about, one: said(first), other: said(found) });
    }
    return first;
  }
}

function about(place: string): Pick<Conflict, 'place' | 'what' | 'kind'> {
  const kind = /(批次|人次|人次数|团组数|购置数|保有量|用车|车辆数合计|设备)\//.test(place)
    ? 'count'
    : 'amount';
  return { place, what: place, kind };
}

/** Blank and zero count as equal here; figures need to agree only to the precision of the coarser one. */
export function agree(
  one: Pick<Evaluated, 'value' | 'step'>,
  other: Pick<Evaluated, 'value' | 'step'>,
): boolean {
  const step = Math.max(one.step, other.step);
  const difference = Math.abs((one.value ?? 0) - (other.value ?? 0));
  return step <= 1 ? difference === 0 : difference * 2 <= step;
}

function said({ value, source, by }: Evaluated) {
  return { value: value ?? 0, source: `${source}（${by}）` };
}
