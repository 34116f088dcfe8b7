import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';

export type Foreseen = Output<'combine.previewAgain'>;

/** The changes of making a 汇总 again, and the act itself. */
export function useAgain(
  report: string,
  offset: boolean,
  parts: readonly string[],
): {
  /** `null` while it is being computed, or if that fails. */
  readonly foreseen: Foreseen | null;
  readonly problem: string | null;
  again(): Promise<boolean>;
} {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [foreseen, setForeseen] = useState<Foreseen | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let current = true;
    setForeseen(null);
    setProblem(parts.length === 0 ? '请至少选一个单位' : null);
    if (parts.length === 0) return;
    const asked = { report, offset, parts: [...parts] };
    void call('combine.previewAgain', asked).then((read) => {
      if (!current) return;
      if (read.ok) setForeseen(read.value);
      else setProblem(read.error.message);
    });
    return () => {
      current = false;
    };
  }, [call, report, offset, parts]);
  return {
    foreseen,
    problem,
    again: async () => {
      const made = await call('combine.again', { report, offset, parts: [...parts] });
      if (made.ok) message.success('已重新汇总；可以撤销');
      else message.error(made.error.message);
      return made.ok;
    },
  };
}
