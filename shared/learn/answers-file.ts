import { failure, type Result, success } from '#shared/result';
import { type Answer, answerQuestion } from './answer.ts';
import type { LearnedPack, Question } from './learned-pack.ts';

/** An answer in a file: the question it answers, by what `pack learn --json` lists of it, and the answer. */
export interface GivenAnswer {
  readonly asked: Pick<Question, 'paragraph' | 'printed' | 'fact'>;
  readonly answer: Answer;
}

/**
 * Reads a file of answers: the questions as `pack learn --json` lists them (or its whole output), those that are
 * answered with a `source` or with `"literal": true`. Errors say which entry is wrong.
 */
export function readAnswers(text: string): Result<readonly GivenAnswer[]> {
  const value = parsed(text);
  const list = Array.isArray(value) ? value : (value as { questions?: unknown } | null)?.questions;
  if (!Array.isArray(list))
    return failure(
      'input',
      '回答文件要是一列问题：把 pack learn --json 列出的 questions 存下来，在知道的问题里写上 source',
    );
  const answers: GivenAnswer[] = [];
  for (const [at, entry] of list.entries()) {
    const { paragraph, printed, fact = null, source, literal } = (entry ?? {}) as Record<string, unknown>;
    if (source === undefined && literal === undefined) continue;
    const isAsked = typeof paragraph === 'number' && typeof printed === 'string';
    const isSource = typeof source === 'string' && source.trim() !== '';
    if (!isAsked || (fact !== null && typeof fact !== 'string') || (!isSource && literal !== true))
      return failure(
        'input',
        `回答文件第 ${at + 1} 条不完整：要有 paragraph、printed，和 source（如“公开05/合计/小计”）或 "literal": true`,
      );
    const answer: Answer = isSource ? { source: source.trim() } : { literal: true };
    answers.push({ asked: { paragraph, printed, fact }, answer });
  }
  return success(answers);
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}

/** The learned pack with all answers given, and those whose question it does not ask. */
export function answerAll(
  learned: LearnedPack,
  answers: readonly GivenAnswer[],
): { readonly learned: LearnedPack; readonly unasked: readonly GivenAnswer[] } {
  const unasked: GivenAnswer[] = [];
  let answered = learned;
  for (const given of answers) {
    const { paragraph, printed, fact } = given.asked;
    const isThis = (each: Question) =>
      each.paragraph === paragraph && each.printed === printed && each.fact === fact;
    const question = answered.questions.find(isThis);
    if (question !== undefined) answered = answerQuestion(answered, question, given.answer);
    else if (!learned.questions.some(isThis)) unasked.push(given);
  }
  return { learned: answered, unasked };
}
