import { App } from 'antd';
import { useEffect, useState } from 'react';
import { useBridge } from '#renderer/services/bridge.ts';
import type { DeskRow } from '#shared/api/desk';
import type { AcrossRow } from '#shared/desk/across';

/** Reports requested in one call. */
const AT_ONCE = 20;

/** The figures of reports, as far as they are computed: `rows` in the order of `reports`. */
export function useAcross(reports: readonly DeskRow[]): {
  readonly rows: readonly AcrossRow[];
  readonly done: number;
} {
  const { call } = useBridge();
  const { message } = App.useApp();
  const [known, setKnown] = useState<ReadonlyMap<string, AcrossRow>>(new Map());
  const keys = reports.map(keyOf).join(' ');
  // biome-ignore lint/correctness/useExhaustiveDependencies: the reports as they stand tell
  useEffect(() => {
    let current = true;
    const ask = async () => {
      const missing = reports.filter((report) => !known.has(keyOf(report)));
      for (let at = 0; at < missing.length && current; at += AT_ONCE) {
        const some = missing.slice(at, at + AT_ONCE);
        const read = await call('across.figures', { reports: some.map(({ id }) => id) });
        if (!current) return;
        if (!read.ok) return void message.error(read.error.message);
        setKnown((before) => new Map([...before, ...keyed(some, read.value)]));
      }
    };
    void ask();
    return () => {
      current = false;
    };
  }, [call, message, keys]);
  const rows = reports.flatMap((report) => known.get(keyOf(report)) ?? []);
  return { rows, done: rows.length };
}

/** A state of a report: figures of an earlier state are outdated. */
function keyOf({ id, sum }: DeskRow): string {
  return `${id}/${sum}`;
}

function keyed(
  asked: readonly DeskRow[],
  rows: readonly AcrossRow[],
): readonly (readonly [string, AcrossRow])[] {
  const byId = new Map(rows.map((row) => [row.id, row]));
  return asked.flatMap((report) => {
    const row = byId.get(report.id);
    return row === undefined ? [] : [[keyOf(report), row] as const];
  });
}
