import type { Call } from '#shared/api/transport';

const LONGEST = 20_000;

/** Logs a defect of the window: its kind and its location. Its message may quote input. */
export function noteDefect(call: Call, error: unknown): void {
  const { name, stack = '' } = error instanceof Error ? error : new Error();
  const places = stack.split('\n').filter((line) => /^\s+at /.test(line));
  void call('diagnostics.note', { name: name.slice(0, 100), stack: places.join('\n').slice(0, LONGEST) });
}
