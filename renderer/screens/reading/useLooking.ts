import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ImportItem } from '#shared/imports/bring-in/bring-in';
import type { SourcePlace } from '#shared/imports/source/source-places';
import { type Address, parseAddress } from '#shared/tables/address';
import { blockOfSheet, type Doubt, doubtsOf } from './links/doubts.ts';
import type { FoundPlace } from './links/finding-places.ts';
import { type Links, linksOf } from './links/links.ts';
import { NOTHING_SELECTED, type Selection } from './links/selection.ts';
import type { OpenDocument } from './useReading.ts';

/** The selection in a document, and every way to move it. */
export interface Looking {
  readonly links: Links;
  readonly doubts: readonly Doubt[];
  readonly selection: Selection;
  /** The current doubt. */
  readonly doubt: number | null;
  /** The current form, part or annex; initially the first. */
  readonly shown: ImportItem | null;
  /** Selects a cell or block of the document. */
  at(place: SourcePlace): void;
  /** Selects a figure that was read. */
  read(address: Address): void;
  item(id: ImportItem): void;
  sheet(sheet: number): void;
  paragraph(part: ImportItem, paragraph: number): void;
  found(found: FoundPlace): void;
  doubtAt(at: number): void;
  /** Selects the next or previous doubt. */
  step(by: number): void;
}

/**
 * `onRead` is called when something that was read is requested. F8 goes to the next doubt, Shift+F8 to the
 * previous one.
 */
export function useLooking({ preview, files, check }: OpenDocument, onRead: () => void): Looking {
  const links = useMemo(() => linksOf(preview, files), [preview, files]);
  const doubts = useMemo(() => doubtsOf(preview, check.read, files, links), [preview, check, files, links]);
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const [last, setLast] = useState<number | null>(null);
  const go = useCallback(
    (place: SourcePlace | null, from: Selection['from'], range: Selection['range'] = null) => {
      if (place !== null) setSelection({ place, address: links.addressAt(place), range, from });
    },
    [links],
  );
  const at = useCallback((place: SourcePlace) => go(place, 'source'), [go]);
  const doubtAt = (index: number) => {
    setLast(index);
    go(doubts[index]?.place ?? null, 'list');
    onRead();
  };
  const step = (by: number) => doubts.length > 0 && doubtAt(next(doubts.length, last, by));
  useDoubtKeys(step);
  const first = selection.place === null ? (preview.items[0]?.id ?? null) : null;
  return {
    links,
    doubts,
    selection,
    doubt: last !== null && doubts[last]?.place === selection.place ? last : null,
    shown: shownItem(selection, links) ?? first,
    at,
    read: (address) => setSelection({ place: links.placeOf(address), address, range: null, from: 'read' }),
    item: (id) => {
      go(links.startOf(id), 'list');
      onRead();
    },
    sheet: (sheet) => {
      go(blockOfSheet(files, sheet), 'list');
      onRead();
    },
    paragraph: (part, paragraph) => go(links.paragraphOf(part, paragraph), 'list'),
    found: ({ place, range }) => go(place, 'list', range),
    doubtAt,
    step,
  };
}

/** The next one, wrapping around; the first if none was current. */
function next(count: number, from: number | null, by: number): number {
  if (from === null) return by > 0 ? 0 : count - 1;
  return (from + by + count) % count;
}

function shownItem({ address, place }: Selection, links: Links): ImportItem | null {
  const cell = address === null ? null : parseAddress(address);
  if (cell !== null) return cell.table;
  return place === null ? null : links.itemAt(place.file, place.block);
}

function useDoubtKeys(step: (by: number) => unknown): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8') return;
      event.preventDefault();
      step(event.shiftKey ? -1 : 1);
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [step]);
}
