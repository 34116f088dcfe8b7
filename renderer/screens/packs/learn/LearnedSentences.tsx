import { useEffect, useRef } from 'react';
import type { LearnedSentence } from '#shared/learn/learned-pack';

const STATES = { bound: '已绑定', asked: '要问', left: '照原文' } as const;

/** The document sentence by sentence, with the result of each. */
export function LearnedSentences(props: {
  readonly sentences: readonly LearnedSentence[];
  /** The paragraph of 决算情况说明 that a question refers to. */
  readonly current: number | null;
}) {
  const { sentences, current } = props;
  const list = useRef<HTMLUListElement>(null);
  useEffect(() => {
    if (current !== null)
      list.current?.querySelector('[aria-current="true"]')?.scrollIntoView({ block: 'center' });
  }, [current]);
  return (
    <ul ref={list} className="learned-sentences" aria-label="文件的文字">
      {sentences.map(({ part, index, text, state }) => (
        <li
          key={`${part}/${index}`}
          className={state}
          aria-current={part === '决算情况说明' && index === current}
        >
          <span className="quiet">{STATES[state]}</span>
          <span>{text}</span>
        </li>
      ))}
    </ul>
  );
}
