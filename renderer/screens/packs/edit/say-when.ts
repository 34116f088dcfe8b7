import { sayReference } from '#shared/checks/findings/say-reference';
import { parseField, referencesOf } from '#shared/narrative/fields/markup';
import type { Report } from '#shared/report/report';

/** The condition of a text, with figures named as accountants name them: 公开01 31 总计 决算数, not 公开01/31/决算数. */
export function sayWhen(when: string, report: Report): string {
  return when.replace(/“([^“”]+)”/g, (_, field: string) => `“${sayField(field, report)}”`);
}

function sayField(field: string, report: Report): string {
  const expression = parseField(field);
  const references = expression === null ? [] : referencesOf(expression);
  return references
    .toSorted((a, b) => b.length - a.length)
    .reduce((said, reference) => said.replaceAll(reference, say(reference, report)), field);
}

/** A row of a list (`公开05/<编码>/小计`) is not a row of the report. */
function say(reference: string, report: Report): string {
  if (!reference.includes('<')) return sayReference(reference, report).replace(/[“”]/g, ' ').trim();
  return reference.replace(/<[^<>]*>/, '这一项').replaceAll('/', ' ');
}
