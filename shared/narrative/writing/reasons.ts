/** Marks a reason still to be given by a person. */
export const REASON = '【原因】';
/** Marks the place of an optional text within its sentence. */
export const FILLED_IN = '【填写】';

/** The placeholder printed until the requested text is given. */
export function placeholder(hint: string): string {
  return `【${hint}】`;
}

/** A place in a paragraph for a person's text, and the current text. */
export interface ReasonPlace {
  /** The key of the text: the paragraph's key, and the place's name. */
  readonly key: string;
  readonly hint: string;
  readonly given: string | null;
  /** Whether the document may not be published without it. */
  readonly demanded: boolean;
}

export interface ReasonProblem {
  readonly key: string;
  readonly kind: 'absent' | 'hint' | 'short';
  readonly message: string;
}

/** The written texts, by the key of their place. */
export type Reasons = Readonly<Record<string, string>>;

/** Lists the problems of a document's reasons; `shortest` is the template's minimum, in characters. */
export function reasonProblems(places: readonly ReasonPlace[], shortest: number): readonly ReasonProblem[] {
  return places.flatMap((place) => problemOf(place, shortest));
}

function problemOf({ key, hint, given, demanded }: ReasonPlace, shortest: number): readonly ReasonProblem[] {
  if (given === null) return demanded ? [{ key, kind: 'absent', message: `此处还没有填写：${hint}` }] : [];
  const words = plain(given);
  if (words === plain(hint))
    return [{ key, kind: 'hint', message: `此处仍是提示语“${hint}”，请改写为实际情况` }];
  if (words.length >= shortest || !isReason(key)) return [];
  const message = `“${given}”只有 ${words.length} 个字，没有说清原因，请写明是什么事项、怎样影响了金额`;
  return [{ key, kind: 'short', message }];
}

/** Returns whether a place asks for a reason rather than for other text. */
export function isReason(key: string): boolean {
  return key.endsWith('/原因');
}

/** Removes punctuation and spaces. */
function plain(text: string): string {
  return text.replace(/[\s\p{P}]/gu, '');
}
