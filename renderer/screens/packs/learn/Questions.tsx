import { Button } from 'antd';
import type { Answer } from '#shared/learn/answer';
import type { Question } from '#shared/learn/learned-pack';

/** Questions that only a person can answer, most valuable first; each is answered with a click. */
export function Questions(props: {
  readonly questions: readonly Question[];
  readonly names: Readonly<Record<string, string>>;
  readonly onAnswer: (question: Question, answer: Answer) => void;
  /** Called with the paragraph of a question, to show it. */
  readonly onLook: (paragraph: number) => void;
}) {
  const { questions, names, onAnswer, onLook } = props;
  if (questions.length === 0) return <p role="status">没有要问的：文字里的数都有来源。</p>;
  return questions.map((question, at) => {
    const { paragraph, printed, words, fact, candidates } = question;
    return (
      // biome-ignore lint/suspicious/noArrayIndexKey: the same words may be asked about twice
      <article key={`${paragraph}/${words}/${printed}/${at}`} className="question">
        <p>
          <button type="button" className="link" onClick={() => onLook(paragraph)}>
            {`“${words}`}
            <strong>{printed}</strong>”
          </button>
          {fact === null ? '从哪里来？现在照原文写。' : `从哪里来？现在作为补充数据“${fact}”由人填写。`}
        </p>
        <div className="row">
          {candidates.map((source) => (
            <Button key={source} size="small" title={source} onClick={() => onAnswer(question, { source })}>
              {names[source] ?? source}
            </Button>
          ))}
          <Button size="small" onClick={() => onAnswer(question, { literal: true })}>
            照原文写
          </Button>
        </div>
      </article>
    );
  });
}
