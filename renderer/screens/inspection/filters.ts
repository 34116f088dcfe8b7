import type { Finding, Severity } from '#shared/checks/findings/finding';
import { placesText } from '#shared/checks/findings/location-text';
import { departmentOf, findingsOf, type Inspected } from '#shared/desk/inspection';

/** The filter of an inspection's results. */
export interface Filter {
  /** Parts of the department's or the file's name, of a finding's location or text; all of them must occur. */
  readonly words: string;
  readonly severity: Severity | null;
  readonly rule: string | null;
  /** The name of one document. */
  readonly name: string | null;
}

export const NO_FILTER: Filter = { words: '', severity: null, rule: null, name: null };

/** A finding of one of many documents. */
export interface FoundRow {
  readonly key: string;
  readonly each: Inspected;
  readonly finding: Finding;
  readonly department: string;
  readonly place: string;
}

/** Every finding of every document, as listed. */
export function rowsOf(all: readonly Inspected[]): readonly FoundRow[] {
  return all.flatMap((each) => {
    const department = departmentOf(each);
    return findingsOf(each).map((finding) => ({
      key: `${each.name}\n${finding.key}`,
      each,
      finding,
      department,
      place: placesText(finding),
    }));
  });
}

export function filterFindings(rows: readonly FoundRow[], filter: Filter): readonly FoundRow[] {
  const words = wordsOf(filter);
  return rows.filter(
    ({ each, finding, department, place }) =>
      (filter.severity === null || finding.severity === filter.severity) &&
      (filter.rule === null || finding.rule === filter.rule) &&
      (filter.name === null || each.name === filter.name) &&
      hasAll(`${each.name} ${department} ${place} ${finding.rule} ${finding.message}`, words),
  );
}

/** Documents by name and department; with a severity or a rule, only those with such a finding. */
export function filterDocuments(all: readonly Inspected[], filter: Filter): readonly Inspected[] {
  const words = wordsOf(filter);
  return all.filter(
    (each) =>
      hasAll(`${each.name} ${departmentOf(each)}`, words) &&
      (filter.severity === null || findingsOf(each).some(({ severity }) => severity === filter.severity)) &&
      (filter.rule === null || findingsOf(each).some(({ rule }) => rule === filter.rule)),
  );
}

function wordsOf({ words }: Filter): readonly string[] {
  return words.split(/\s+/).filter((word) => word !== '');
}

function hasAll(text: string, words: readonly string[]): boolean {
  return words.every((word) => text.includes(word));
}
