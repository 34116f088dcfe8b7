import type { PrintedWords } from '#shared/report/report';

type Given = { readonly [K in '标题' | '注' | '说明']?: string | null | undefined };

/** Changes the given texts of a form, `null` removing one; texts equal to the template's are not stored. */
export function changeWords(before: PrintedWords, given: Given, template: Given = {}): PrintedWords {
  const kept = Object.entries({ ...before, ...given }).filter(
    ([name, text]) => text !== null && text !== undefined && text !== template[name as keyof Given],
  );
  return Object.fromEntries(kept);
}
