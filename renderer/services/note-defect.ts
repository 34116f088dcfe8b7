import type { Call } from '#shared/api/transport';

const LONGEST = 20_000;

/** Puts a defect of the window on record: its kind and where it arose. Its message may quote what was entered. */
export function noteDefect(call: Call, error: unknown): void {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  void call('diagnostics.note', { name: name.slice(0, 100), stack: places.join('\n').slice(0, LONGEST) });
}
