/** Returns why the reason for a figure against its formula (按批复数填列) is refused, or `null`. */

const LEAST_CHARACTERS = 8;
const LEAST_DIFFERENT = 5;

/**
 * Returns why a text is not a reason, in one sentence; `null` if it is one: a sentence in Chinese, not a filler.
 */
export function reasonProblem(reason: string): string | null {
  const characters = [...reason.replace(/[^\p{Script=Han}]/gu, '')];
  const isSentence = characters.length >= LEAST_CHARACTERS && new Set(characters).size >= LEAST_DIFFERENT;
  return isSentence ? null : '请用一句话写明依据和原因，至少八个字';
}
