import type { Finding } from '#shared/checks/findings/finding';
import { RULES } from '#shared/checks/rules/index';
import type { Computed } from '#shared/compute/computed';
import { entriesFor } from '#shared/narrative/texts/own-words';
import { type RenderedPart, renderParts } from '#shared/narrative/texts/report-texts';
import { type Report, TEXT_PARTS, type TextPart, tableOf } from '#shared/report/report';
import type { Write } from '#shared/report/writes/write';
import { isTableId, parseAddress } from '#shared/tables/address';
import { type Replacement, replaceWords } from './replace-words.ts';

export interface Corrections {
  readonly writes: readonly Write[];
  readonly corrected: readonly Finding[];
  /** Findings that no write can correct, because a link would be broken. */
  readonly left: readonly Finding[];
}

/**
 * Whether a correction only changes wording, so that many can be made at once without affecting figures.
 */
export function isSafe({ rule, severity, correction }: Finding): boolean {
  const scope = RULES.find(({ id }) => id === rule)?.scope;
  return (
    severity !== 'error' && correction !== null && correction !== '' && (scope === '文字' || scope === '全文')
  );
}

/** The writes that apply the corrections of findings. */
export function correctionWrites(
  report: Report,
  computed: Computed,
  findings: readonly Finding[],
): Corrections {
  const words = renderParts(report, computed);
  const texts = TEXT_PARTS.map((part) => correctPart(part, words[part], report, findings));
  const forms = findings
    .filter(({ where }) => where.part === undefined && where.annex === undefined)
    .map((finding) => ({ finding, write: formWrite(finding, report) }));
  const inAnnexes = findings.filter(({ where }) => where.annex !== undefined);
  const replaceable = inAnnexes.filter(
    ({ where, correction }) => where.range !== undefined && correction !== null,
  );
  return {
    writes: [
      ...texts.flatMap(({ writes }) => writes),
      ...annexWrites(report, replaceable),
      ...forms.flatMap(({ write }) => write ?? []),
    ],
    corrected: [
      ...texts.flatMap(({ corrected }) => corrected),
      ...replaceable,
      ...forms.filter(({ write }) => write !== null).map(({ finding }) => finding),
    ],
    left: [
      ...texts.flatMap(({ left }) => left),
      ...inAnnexes.filter((each) => !replaceable.includes(each)),
      ...forms.filter(({ write }) => write === null).map(({ finding }) => finding),
    ],
  };
}

function correctPart(
  part: TextPart,
  { template, paragraphs }: RenderedPart,
  report: Report,
  findings: readonly Finding[],
): Corrections {
  const corrected: Finding[] = [];
  const left: Finding[] = [];
  const edited = paragraphs.map((paragraph, index) => {
    const own = findings.filter(({ where }) => where.part === part && where.paragraph === index);
    const made: Replacement[] = [];
    let markup = paragraph.markup;
    for (const finding of own) {
      const replacement = replacementOf(finding);
      const replaced = replacement === null ? null : replaceWords(paragraph, [...made, replacement]);
      if (replacement === null || replaced === null) {
        left.push(finding);
        continue;
      }
      made.push(replacement);
      corrected.push(finding);
      markup = replaced;
    }
    return { key: paragraph.key, markup };
  });
  if (corrected.length === 0) return { writes: [], corrected, left };
  const entries = entriesFor(edited, template, report.texts[part]);
  return { writes: [{ kind: 'text', part, paragraphs: entries }], corrected, left };
}

function replacementOf({ where: { range }, correction }: Finding): Replacement | null {
  return range === undefined || correction === null
    ? null
    : { from: range[0], to: range[1], words: correction };
}

/** Corrects a form: clears a cell to its formula, renames a row, or replaces the 说明 beneath the form. */
function formWrite({ where, correction }: Finding, report: Report): Write | null {
  const { table, row } = where;
  if (correction === null || !isTableId(table)) return null;
  const place = where.address === undefined ? null : parseAddress(where.address);
  if (correction === '') return place === null ? null : { kind: 'cell', ...place, cell: null };
  const own = tableOf(report.tables, table);
  if (row === undefined) return { kind: 'words', table, words: { ...own.printed, 说明: correction } };
  if (!own.rows.some(({ id }) => id === row)) return null;
  return { kind: 'label', table, row, label: correction };
}

type Json = string | number | boolean | null | readonly Json[] | { readonly [key: string]: Json };

/**
 * The annexes with corrected texts; within a field, later replacements go first so that earlier ranges stay
 * valid.
 */
function annexWrites(report: Report, findings: readonly Finding[]): readonly Write[] {
  const ids = new Set(findings.flatMap(({ where }) => where.annex?.[0] ?? []));
  return [...ids].map((id) => {
    const own = findings
      .filter(({ where }) => where.annex?.[0] === id)
      .toSorted((a, b) => (b.where.range?.[0] ?? 0) - (a.where.range?.[0] ?? 0));
    const content = own.reduce<Json>(corrected, report[id]);
    return { kind: 'annex', annex: id, content } as Write;
  });
}

function corrected(annex: Json, { where, correction }: Finding): Json {
  const [, ...path] = where.annex ?? [];
  const { range } = where;
  if (range === undefined || correction === null) return annex;
  return changed(annex, path, (text) => text.slice(0, range[0]) + correction + text.slice(range[1]));
}

function changed(
  value: Json,
  [key, ...rest]: readonly (string | number)[],
  change: (text: string) => string,
): Json {
  if (key === undefined) return typeof value === 'string' ? change(value) : value;
  if (Array.isArray(value))
    return value.map((each: Json, at) => (at === key ? changed(each, rest, change) : each));
  const record = value as { readonly [key: string]: Json };
  return { ...record, [key]: changed(record[key] ?? null, rest, change) };
}
