import type { PrintedWords } from '#shared/report/report';

type Given = { readonly [K in '标题' | '注' | '说明']?: string | null | undefined };

/** The words of a form with those given changed, `null` taken away; what the template says anyway is not kept. */
export function changeWords(before: PrintedWords, given: Given, template: Given = {}): PrintedWords {
  const kept = Object.entries({ ...before, ...given }).filter(
    ([name, text]) => text !== null && text !== undefined && text !== template[name as keyof Given],
  );
  return Object.fromEntries(kept);
}
