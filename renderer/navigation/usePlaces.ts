import { useCallback, useState } from 'react';
import { type Address, parseAddress } from '#shared/tables/address';
import type { PageId } from './page.ts';

/** A page of the report, optionally at a cell (of a form or an annex) or at a text. */
export interface Spot {
  readonly page: PageId;
  readonly at: string | null;
  readonly words: WordsAt | null;
}

/** Characters of a paragraph; all of it without a range. */
export interface WordsAt {
  readonly paragraph: number;
  readonly range: readonly [from: number, to: number] | null;
}

/** The user's position in the report and the previous one, so that a jump to a source can be reversed. */
export interface Places {
  readonly spot: Spot;
  /** Opens a page, optionally at a cell or a text. */
  open(page: PageId, at?: string | null, words?: WordsAt | null): void;
  /** Jumps to a cell of any form and remembers `from` for the way back. */
  jump(to: Address, from: Address): void;
  /** Goes back to the start of the last jump; has no effect if there was none. */
  back(): void;
}

export function usePlaces(first: Pick<Spot, 'page' | 'at'>): Places {
  const [spot, setSpot] = useState<Spot>({ ...first, words: null });
  const [trail, setTrail] = useState<readonly Address[]>([]);
  const goTo = useCallback((at: Address) => {
    const place = parseAddress(at);
    if (place !== null) setSpot({ page: place.table, at, words: null });
  }, []);
  const open = useCallback(
    (page: PageId, at?: string | null, words?: WordsAt | null) =>
      setSpot({ page, at: at ?? null, words: words ?? null }),
    [],
  );
  const jump = useCallback(
    (to: Address, from: Address) => {
      setTrail((before) => [...before, from]);
      goTo(to);
    },
    [goTo],
  );
  const back = useCallback(() => {
    const last = trail.at(-1);
    if (last === undefined) return;
    setTrail(trail.slice(0, -1));
    goTo(last);
  }, [trail, goTo]);
  return { spot, open, jump, back };
}
