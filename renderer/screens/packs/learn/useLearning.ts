import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { LearningResult } from '#shared/api/packs';
import type { PickedFile } from '#shared/api/transport';
import { type Answer, answerQuestion } from '#shared/learn/answer';
import type { LearnedPack, Proof, Question } from '#shared/learn/learned-pack';
import { readPack } from '#shared/packs/read-pack';
import { writePack } from '#shared/packs/write-pack';

/** The result of learning so far, including answers. */
export interface Learning {
  readonly learned: LearnedPack;
  readonly proof: Proof | null;
  readonly names: LearningResult['names'];
}

export interface LearningState {
  /** `null` while the document is being read and learned from. */
  readonly learning: Learning | null;
  readonly problem: string | null;
  /** Whether the document is being written again after an answer. */
  readonly proving: boolean;
  /** Whether an answer can be undone. */
  readonly canUndo: boolean;
  answer(question: Question, answer: Answer): Promise<void>;
  undo(): void;
}

/** Reads files, learns a pack from them, and proves it again after each answer. */
export function useLearning(files: readonly PickedFile[]): LearningState {
  const { call } = useBridge();
  const [source, setSource] = useState<string | null>(null);
  const [past, setPast] = useState<readonly Learning[]>([]);
  const [learning, setLearning] = useState<Learning | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  const [proving, setProving] = useState(false);

  useEffect(() => {
    const token = crypto.randomUUID();
    const learn = async () => {
      const read = await call('imports.read', { token, report: null, files: [...files] });
      if (!read.ok) return setProblem(read.error.message);
      setSource(read.value.import);
      const made = await call('packs.learn', { import: read.value.import });
      if (!made.ok) return setProblem(made.error.message);
      const { proof, names, pack: file, ...rest } = made.value;
      const pack = readPack(file);
      if (!pack.ok) return setProblem(pack.error.message);
      setLearning({ learned: { ...rest, pack: pack.value }, proof, names });
    };
    void learn();
    return () => void call('imports.cancel', { token });
  }, [call, files]);

  const answer = async (question: Question, said: Answer) => {
    if (learning === null || source === null) return;
    const learned = answerQuestion(learning.learned, question, said);
    setPast([...past, learning]);
    setLearning({ ...learning, learned });
    if (learning.proof === null) return;
    setProving(true);
    const { facts, reasons, sentences, pack } = learned;
    const proved = await call('packs.prove', {
      import: source,
      content: writePack(pack),
      learned: { facts: { ...facts }, reasons: { ...reasons }, sentences: [...sentences] },
    });
    setProving(false);
    if (proved.ok) setLearning({ ...learning, learned, proof: proved.value });
    else setProblem(proved.error.message);
  };
  const undo = () => {
    const last = past.at(-1);
    if (last === undefined) return;
    setPast(past.slice(0, -1));
    setLearning(last);
  };
  return { learning, problem, proving, canUndo: past.length > 0, answer, undo };
}
