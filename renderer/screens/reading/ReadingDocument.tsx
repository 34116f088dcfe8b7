import { Alert, Segmented } from 'antd';
import { useCallback, useEffect, useMemo, useState } from 'react';
import type { ImportItem } from '#shared/imports/bring-in';
import type { SourcePlace } from '#shared/imports/places';
import type { Address } from '#shared/tables/address';
import { parseAddress } from '#shared/tables/address';
import type { ImportFlow } from '../imports/useImport.ts';
import { blockOfSheet, doubtsOf } from './doubts.ts';
import { linksOf } from './links.ts';
import { blockMarks } from './marks.ts';
import { ReadingChecks } from './ReadingChecks.tsx';
import { nextDoubt, ReadingRail } from './ReadingRail.tsx';
import { ReadSide } from './ReadSide.tsx';
import { type Pointing, SourceView } from './SourceView.tsx';
import { NOTHING_SELECTED, type Selection } from './selection.ts';
import type { OpenDocument } from './useReading.ts';

export type Side = 'read' | 'checks';

/** The document as it is printed beside what was understood of it, or beside what the check finds. */
export function ReadingDocument(props: {
  readonly document: OpenDocument;
  readonly flow: ImportFlow;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}) {
  const { document, flow, side, onSide } = props;
  const { preview, files, check } = document;
  const links = useMemo(() => linksOf(preview, files), [preview, files]);
  const doubts = useMemo(() => doubtsOf(preview, check.read, files, links), [preview, check, files, links]);
  const marks = useMemo(() => blockMarks(preview, links, doubts), [preview, links, doubts]);
  const [selection, setSelection] = useState<Selection>(NOTHING_SELECTED);
  const [doubt, setDoubt] = useState<number | null>(null);
  const [pointing, setPointing] = useState<Pointing | null>(null);

  const select = useCallback(
    (place: SourcePlace, from: Selection['from'], range: Selection['range'] = null) =>
      setSelection({ place, address: links.addressAt(place), range, from }),
    [links],
  );
  const onSource = useCallback((place: SourcePlace) => select(place, 'source'), [select]);
  const onCell = (address: Address) =>
    setSelection({ place: links.placeOf(address), address, range: null, from: 'read' });
  const onDoubt = useCallback(
    (at: number) => {
      setDoubt(at);
      const place = doubts[at]?.place ?? null;
      if (place !== null) select(place, 'list');
      onSide('read');
    },
    [doubts, select, onSide],
  );
  useDoubtKeys(doubts.length, doubt, onDoubt);
  const shown =
    shownItem(selection, links) ?? (selection.place === null ? preview.items[0]?.id : null) ?? null;
  const onItem = (id: ImportItem) => {
    const place = links.startOf(id);
    if (place !== null) select(place, 'list');
    onSide('read');
  };
  return (
    <div className="reading-body">
      <ReadingRail
        preview={preview}
        doubts={doubts}
        doubt={doubt !== null && doubts[doubt]?.place === selection.place ? doubt : null}
        others={check.read.tables.filter(({ table }) => table === null)}
        shown={shown}
        onDoubt={onDoubt}
        onItem={onItem}
        onStep={(by) => onDoubt(nextDoubt(doubts.length, doubt, by))}
        onSheet={(sheet) => {
          const place = blockOfSheet(files, sheet);
          if (place !== null) select(place, 'list');
          onSide('read');
        }}
      />
      <SourceView files={files} marks={marks} selection={selection} pointing={pointing} onSelect={onSource} />
      <section className="reading-side" aria-label={side === 'read' ? '读懂的内容' : '检查结果'}>
        {check.notChecked !== null && <Alert type="info" showIcon title={check.notChecked} />}
        {check.checked !== null && (
          <Segmented<Side>
            block
            value={side}
            options={[
              { value: 'read', label: '读懂的内容' },
              { value: 'checks', label: `检查结果 ${check.checked.findings.length}` },
            ]}
            onChange={onSide}
          />
        )}
        {side === 'checks' && check.checked !== null ? (
          <ReadingChecks
            import={preview.import}
            checked={check.checked}
            links={links}
            onGo={({ place, range }) => select(place, 'list', range)}
          />
        ) : (
          <ReadSide
            document={document}
            flow={flow}
            shown={shown}
            selection={selection}
            onCell={onCell}
            onParagraph={(part, at) => {
              const place = links.paragraphOf(part, at);
              if (place !== null) select(place, 'list');
            }}
            onPointing={setPointing}
          />
        )}
      </section>
    </div>
  );
}

/** The form, part or annex that is looked at. */
function shownItem({ address, place }: Selection, links: ReturnType<typeof linksOf>): ImportItem | null {
  const cell = address === null ? null : parseAddress(address);
  if (cell !== null) return cell.table;
  return place === null ? null : links.itemAt(place.file, place.block);
}

/** F8 leads to the next doubt, Shift+F8 to the one before. */
function useDoubtKeys(count: number, doubt: number | null, onDoubt: (at: number) => void): void {
  useEffect(() => {
    const press = (event: KeyboardEvent) => {
      if (event.key !== 'F8' || count === 0) return;
      event.preventDefault();
      onDoubt(nextDoubt(count, doubt, event.shiftKey ? -1 : 1));
    };
    window.addEventListener('keydown', press);
    return () => window.removeEventListener('keydown', press);
  }, [count, doubt, onDoubt]);
}
