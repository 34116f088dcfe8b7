import { App } from 'antd';
import { useEffect, useRef, useState } from 'react';
import { shownOnce } from '#renderer/draft/shown-once.ts';
import type { MoneyUnit } from '#shared/money/amount';
import type { FactDefinition } from '#shared/tables/fact-grammar';
import { parseFact } from './parse-fact.ts';
import { showFact } from './show-fact.ts';

/** Typed texts that are not figures, by report and fact: they are restored when the page is opened again. */
const unfinished = new Map<string, string>();

/** The text of a box while typing. */
export interface FactText {
  readonly text: string;
  /** The reason why it cannot be stored. */
  readonly problem: string | null;
  type(text: string): void;
  /** Stores the typed text; an invalid one stays, with a message. */
  commit(): void;
  /** Discards the typed text. */
  restore(): void;
}

/** The text of one fact's box, stored on blur. */
export function useFactText(box: {
  readonly report: string;
  readonly fact: FactDefinition;
  readonly unit: MoneyUnit;
  readonly stored: number | undefined;
  readonly onWrite: (value: number | null) => void;
}): FactText {
  const { fact, unit, stored } = box;
  const { message } = App.useApp();
  const place = `${box.report} ${fact.key}`;
  const shown = showFact(stored, fact, unit);
  const [text, setText] = useState(() => unfinished.get(place) ?? shown);
  const [problem, setProblem] = useState(() => problemOf(unfinished.get(place) ?? '', box));
  const last = useRef(shown);

  const settle = (standing: string) => {
    unfinished.delete(place);
    setProblem(null);
    setText(standing);
  };
  // biome-ignore lint/correctness/useExhaustiveDependencies: what stands alone tells
  useEffect(() => {
    if (last.current === shown) return;
    last.current = shown;
    settle(shown);
  }, [shown]);

  // a message beside the box is not seen after leaving the page
  useEffect(
    () => () => {
      const left = unfinished.get(place);
      if (left !== undefined)
        message.error({
          ...shownOnce('refused'),
          content: `${fact.label}：“${left}”没有保存`,
        });
    },
    [message, place, fact.label],
  );

  const commit = () => {
    const read = parseFact(text, fact.kind, unit);
    if (read.ok) {
      settle(showFact(read.value ?? undefined, fact, unit));
      if (read.value !== (stored ?? null)) box.onWrite(read.value);
      return;
    }
    unfinished.set(place, text);
    setProblem(read.error.message);
  };
  return { text, problem, type: setText, commit, restore: () => settle(shown) };
}

function problemOf(text: string, { fact, unit }: Parameters<typeof useFactText>[0]): string | null {
  const read = parseFact(text, fact.kind, unit);
  return read.ok ? null : read.error.message;
}
