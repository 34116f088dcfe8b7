import type { FormFigure, ReadForm } from './reading/read-form.ts';

/** One figure of a source: `财决07/合计/本年支出`. */
interface Term {
  readonly sign: 1 | -1;
  readonly form: string;
  readonly row: string;
  readonly column: string;
}

/** A parsed source of the mapping. */
export interface ParsedOrigin {
  /** Used only if no source before it is present. */
  readonly otherwise: boolean;
  readonly terms: readonly Term[];
}

/** The value of a source in a workbook. */
export interface Evaluated {
  /** `null`: the cells exist and are blank. */
  readonly value: number | null;
  readonly source: string;
  readonly step: number;
  /** By name, with the row filled in: `财决03/2080101/财政拨款收入`. */
  readonly by: string;
}

const parsed = new Map<string, ParsedOrigin>();

export function parseOrigin(text: string): ParsedOrigin {
  const known = parsed.get(text) ?? parse(text);
  parsed.set(text, known);
  return known;
}

function parse(text: string): ParsedOrigin {
  const otherwise = text.startsWith('或 ');
  const terms: Term[] = [];
  let sign: 1 | -1 = 1;
  for (const piece of text.replace(/^或 /, '').split(' ')) {
    if (piece === '+' || piece === '-') {
      sign = piece === '+' ? 1 : -1;
      continue;
    }
    const [form = '', row = '', ...column] = piece.split('/');
    terms.push({ sign, form, row, column: column.join('/') });
  }
  return { otherwise, terms };
}

export type Forms = ReadonlyMap<string, ReadForm>;

/**
 * Evaluates a source; returns `null` if its first form is absent or lacks the row or the column. Absent
 * forms further on in a sum count as nothing.
 */
export function evaluateOrigin(origin: ParsedOrigin, row: string, forms: Forms): Evaluated | null {
  const found: { sign: 1 | -1; figure: FormFigure | null; by: string }[] = [];
  for (const [at, term] of origin.terms.entries()) {
    const form = forms.get(term.form);
    if (form === undefined || form.rows.size === 0) {
      if (at === 0 || !mayBeAbsent(term.form)) return null;
      continue;
    }
    const id = term.row === '*' ? row : term.row;
    const figure = form.rows.get(id)?.figures.get(term.column) ?? null;
    if (figure === null && origin.terms.length === 1) return null;
    found.push({ sign: term.sign, figure, by: `${term.form}/${id}/${term.column}` });
  }
  const known = found.filter(({ figure }) => figure !== null);
  if (known.length === 0) return null;
  const filled = known.filter(({ figure }) => figure?.value != null);
  return {
    value:
      filled.length === 0
        ? null
        : filled.reduce((sum, { sign, figure }) => sum + sign * (figure?.value ?? 0), 0),
    source: sourceOf(filled.length === 0 ? known : filled),
    step: Math.max(...known.map(({ figure }) => figure?.step ?? 1)),
    by: found.map(({ by, sign }, at) => `${at === 0 ? '' : sign === 1 ? '+ ' : '- '}${by}`).join(' '),
  };
}

/** Names a file once, even if several cells in it are used. */
function sourceOf(parts: readonly { readonly sign: 1 | -1; readonly figure: FormFigure | null }[]): string {
  const [first, ...others] = parts;
  const lead = first?.figure?.source ?? '';
  const file = lead.slice(0, lead.lastIndexOf(' ') + 1);
  const rest = others.map(({ sign, figure }) => {
    const place = figure?.source ?? '';
    return ` ${sign === 1 ? '+' : '-'} ${place.startsWith(file) ? place.slice(file.length) : place}`;
  });
  return `${lead}${rest.join('')}`;
}

/** 政府性基金 and 国有资本经营 have forms only if there is money of the kind. */
function mayBeAbsent(form: string): boolean {
  return /^财决(09|1[0-2])/.test(form);
}
