/** Judges the reason of a figure entered against its formula (按批复数填列); returns the refusal, or `null`. */

const LEAST_CHARACTERS = 8;
const LEAST_DIFFERENT = 5;

/** Why a text is no reason, as one sentence; `null` where it is one: a sentence in Chinese, not a filler. */
export function reasonProblem(reason: string): string | null {
  const characters = [...reason.replace(/[^\p{Script=Han}]/gu, '')];
  const isSentence = characters.length >= LEAST_CHARACTERS && new Set(characters).size >= LEAST_DIFFERENT;
  return isSentence ? null : '请用一句话写明依据和原因，至少八个字';
}
