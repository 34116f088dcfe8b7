import {
  appendFileSync,
  chmodSync,
  existsSync,
  mkdirSync,
  readFileSync,
  renameSync,
  statSync,
} from 'node:fs';
import { dirname, join } from 'node:path';

const LARGEST = 512 * 1024;
const FRAMES = 8;

/**
 * Records defects for the maintainers: never a message, a figure or a name, only kinds and locations in the
 * program.
 */
export interface Log {
  error(error: unknown): void;
  /** The recorded lines, oldest first, for the person to read before sending. */
  read(): string;
}

/** A log beside the database file, in two files that are rotated when they grow. */
export function openLog(databaseFile: string): Log {
  const file = join(dirname(databaseFile), '日志', 'juesuan.log');
  const older = `${file}.1`;
  return {
    error: (error) => {
      try {
        mkdirSync(dirname(file), { recursive: true, mode: 0o700 });
        for (const [path, mode] of [
          [dirname(file), 0o700],
          [file, 0o600],
          [older, 0o600],
        ] as const)
          if (existsSync(path)) chmodSync(path, mode);
        if (existsSync(file) && statSync(file).size > LARGEST) renameSync(file, older);
        appendFileSync(file, `${entry(error, new Date())}\n`, { mode: 0o600 });
      } catch {
        // if no log can be written, work continues without one
      }
    },
    read: () => [older, file].map((each) => (existsSync(each) ? readFileSync(each, 'utf8') : '')).join(''),
  };
}

/** Time, kind of error, and location in the program: messages may quote input, so they are omitted. */
export function entry(error: unknown, now: Date): string {
  const {
    name = typeof error,
    code = '',
    stack = '',
  } = (error ?? {}) as { name?: string; code?: unknown; stack?: string };
  const frames = [
    ...String(stack).matchAll(
      /at (?:async )?(?:[\w.#<>$]+ )?\(?(?:[^()\s]*[\\/])?([\w.-]+\.[cm]?[jt]s:\d+:\d+)\)?/g,
    ),
  ];
  const kind = [name, code].map((word) => String(word).replace(/[^\w]/g, '').slice(0, 60)).filter(Boolean);
  return [now.toISOString(), ...kind, ...frames.slice(0, FRAMES).map((frame) => frame[1])].join(' ');
}
