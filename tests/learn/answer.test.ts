import { expect, it } from 'vitest';
import { answerQuestion } from '#shared/learn/answer';
import { provePack } from '#shared/learn/prove-pack';
import { packProblems } from '#shared/narrative/pack-problems';
import { textLeaves } from '#shared/packs/text-leaves';
import { learnedFrom } from './real-documents.ts';

it('an answer for one 项 of a list binds all of them alike, and removes their facts', async () => {
  const { files, learned } = await learnedFrom('social-work-2024');
  const before = provePack(files, learned).text;
  const question = learned.questions.find(({ fact, candidates }) => fact !== null && candidates.length > 0);
  if (question?.fact == null) throw new Error('no question with a candidate');
  const source = question.candidates.find((each) => each.startsWith('公开05/')) ?? '';
  const answered = answerQuestion(learned, question, { source });
  const group = question.fact.slice(0, question.fact.lastIndexOf('/') + 1);
  const left = answered.pack.facts.map(({ key }) => key).filter((key) => key.startsWith(group));
  expect(left).toEqual([`${group}合计`]);
  expect(answered.questions.length).toBeLessThan(learned.questions.length - 1);
  expect(JSON.stringify(answered.pack.narrative)).toContain('{{公开05/<');
  expect(packProblems(answered.pack)).toEqual([]);
  // the 全年预算 of a few 项 is not what was spent on them: the proof shows it at once
  expect(provePack(files, answered).text.same).toBeLessThan(before.same);
});

it('an answer with a figure replaces the fact', async () => {
  const { learned } = await learnedFrom('finance-bureau-2024');
  const question = learned.questions.find(({ printed }) => printed === '246.47万元');
  if (question?.fact == null) throw new Error('no such question');
  const source = '公开01/31/决算数';
  const answered = answerQuestion(learned, question, { source });
  expect(answered.pack.facts.map(({ key }) => key)).not.toContain(question.fact);
  expect(answered.facts).not.toHaveProperty([question.fact]);
  expect(JSON.stringify(answered.pack.narrative)).not.toContain(question.fact);
  expect(JSON.stringify(answered.pack.narrative)).toContain(`{{${source}}}`);
  expect(packProblems(answered.pack)).toEqual([]);
});

it('an answer that a fact is as printed leaves the number in the text', async () => {
  const { files, learned } = await learnedFrom('finance-bureau-2024');
  const question = learned.questions.find(({ fact }) => fact !== null);
  if (question?.fact == null) throw new Error('no question about a fact');
  const answered = answerQuestion(learned, question, { literal: true });
  expect(answered.facts).not.toHaveProperty([question.fact]);
  const words = (of: typeof learned) =>
    textLeaves(of.pack.narrative)
      .map(({ markup }) => markup)
      .join('');
  expect(words(answered)).toContain(question.printed);
  expect(provePack(files, answered).text.same).toBeGreaterThanOrEqual(
    provePack(files, learned).text.same - 12,
  );
});
