import { type Formatted, formattedAt } from './formatted.ts';
import { type LetterProperties, letterProperties } from './letter-properties.ts';
import type { Piece } from './pieces.ts';

export interface Letter {
  readonly code: number;
  /** Position in the document stream. */
  readonly at: number;
  readonly properties: LetterProperties;
}

const WINDOWS = new TextDecoder('windows-1252');
const NARROW = Array.from({ length: 256 }, (_, byte) => WINDOWS.decode(Buffer.from([byte])).charCodeAt(0));

/** The letters of a text between two indexes, with their properties. */
export function* lettersIn(
  document: Buffer,
  pieces: readonly Piece[],
  formatted: readonly Formatted[],
  first: number,
  end: number,
): Generator<Letter> {
  let run: Formatted | undefined;
  let properties = letterProperties(undefined);
  for (const piece of pieces) {
    const size = piece.narrow ? 1 : 2;
    for (let number = Math.max(first, piece.from); number < Math.min(end, piece.to); number++) {
      const at = piece.at + size * (number - piece.from);
      if (run === undefined || at < run.from || at >= run.to) {
        run = formattedAt(formatted, at);
        properties = letterProperties(run?.list);
      }
      const code = piece.narrow ? (NARROW[document[at] ?? 0] ?? 0) : document.readUInt16LE(at);
      yield { code, at, properties };
    }
  }
}
