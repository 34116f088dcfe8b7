/** Where people have still to say something. */
export const REASON = '【原因】';

/** The placeholder in the document until the words that a hint asks for are given. */
export function placeholder(hint: string): string {
  return `【${hint}】`;
}

/** A place in a paragraph where a person's words stand, and what they are so far. */
export interface ReasonPlace {
  /** Under which the words are kept: the paragraph's key, and the place's name. */
  readonly key: string;
  readonly hint: string;
  readonly given: string | null;
  /** Whether the document may not go out without it. */
  readonly demanded: boolean;
}

export interface ReasonProblem {
  readonly key: string;
  readonly kind: 'absent' | 'hint' | 'short';
  readonly message: string;
}

/** The written words, by the key of their place. */
export type Reasons = Readonly<Record<string, string>>;

/** Lists the problems of a document's reasons; `shortest` is the template's, in characters. */
export function reasonProblems(places: readonly ReasonPlace[], shortest: number): readonly ReasonProblem[] {
  return places.flatMap((place) => problemOf(place, shortest));
}

function problemOf({ key, hint, given, demanded }: ReasonPlace, shortest: number): readonly ReasonProblem[] {
  if (given === null) return demanded ? [{ key, kind: 'absent', message: `此处还没有填写：${hint}` }] : [];
  const words = plain(given);
  if (words === plain(hint))
    return [{ key, kind: 'hint', message: `此处仍是提示语“${hint}”，请改写为实际情况` }];
  if (words.length >= shortest) return [];
  const message = `“${given}”只有 ${words.length} 个字，没有说清原因，请写明是什么事项、怎样影响了金额`;
  return [{ key, kind: 'short', message }];
}

/** Without what punctuation and spaces add. */
function plain(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
