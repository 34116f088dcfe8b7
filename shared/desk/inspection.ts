import type { CheckedDocument } from '#shared/checks/check-document';
import type { Finding, Severity } from '#shared/checks/findings/finding';
import type { Figures } from './figures.ts';

/** The result of inspecting one of many published documents; `why` if it could not be read at all. */
export interface Inspected {
  /** The file, or folder of files, by its name in the inspected folder. */
  readonly name: string;
  readonly document: CheckedDocument | null;
  readonly why: string | null;
  /** The figures by which departments are compared; `null` if nothing was checked. */
  readonly figures: Figures | null;
}

export const SEVERITY_NAMES: Readonly<Record<Severity, string>> = {
  error: '错误',
  warning: '警告',
  todo: '待填',
  info: '提示',
};

/** A document that could not be read. */
export function notInspected(name: string, why: string): Inspected {
  return { name, document: null, why, figures: null };
}

/** The findings of a document; none if it was not checked. */
export function findingsOf({ document }: Inspected): readonly Finding[] {
  return document?.checked?.findings ?? [];
}

/** The number of a document's findings of a severity. */
export function countOf(each: Inspected, severity: Severity): number {
  return findingsOf(each).filter((finding) => finding.severity === severity).length;
}

/** The reason a document was not checked, in one sentence; `null` if it was. */
export function whyNot({ document, why }: Inspected): string | null {
  return why ?? document?.notChecked ?? null;
}

/** The department named in the document, else the document's own name. */
export function departmentOf({ name, document }: Inspected): string {
  return document?.read.部门 ?? name;
}

/** A part of a document that was not read, or all of it (整份). */
export interface Unread {
  readonly name: string;
  readonly place: string;
  readonly message: string;
}

export function unreadOf(each: Inspected): readonly Unread[] {
  const why = whyNot(each);
  const whole = why === null ? [] : [{ name: each.name, place: '整份', message: why }];
  const parts = each.document?.read.unread ?? [];
  return [...whole, ...parts.map(({ place, message }) => ({ name: each.name, place, message }))];
}

/** The number of a rule's findings, and of the documents with any. */
export interface RuleTally {
  readonly rule: string;
  readonly severity: Severity;
  readonly count: number;
  readonly documents: number;
}

/** Counts the findings of one document after another by rule and severity. */
export class RuleTallies {
  readonly #tallies = new Map<string, RuleTally>();

  add(each: Inspected): void {
    const counted = new Set<string>();
    for (const { rule, severity } of findingsOf(each)) {
      const key = `${severity}/${rule}`;
      const { count, documents } = this.#tallies.get(key) ?? { count: 0, documents: 0 };
      const isNew = !counted.has(key);
      counted.add(key);
      this.#tallies.set(key, {
        rule,
        severity,
        count: count + 1,
        documents: documents + (isNew ? 1 : 0),
      });
    }
  }

  /** The most frequent first. */
  list(): readonly RuleTally[] {
    return [...this.#tallies.values()].toSorted((a, b) => b.count - a.count || (a.rule < b.rule ? -1 : 1));
  }
}

/** By rule and severity, the most frequent first. */
export function tallyRules(all: readonly Inspected[]): readonly RuleTally[] {
  const tallies = new RuleTallies();
  for (const each of all) tallies.add(each);
  return tallies.list();
}
