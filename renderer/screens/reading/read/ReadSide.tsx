import { Button } from 'antd';
import { useEffect, useState } from 'react';
import type { ImportFlow } from '#renderer/screens/imports/useImport.ts';
import { blockOfSheet } from '#renderer/screens/reading/links/doubts.ts';
import type { Selection } from '#renderer/screens/reading/links/selection.ts';
import type { Pointing } from '#renderer/screens/reading/source/SourceTable.tsx';
import type { Looking } from '#renderer/screens/reading/useLooking.ts';
import type { OpenDocument } from '#renderer/screens/reading/useReading.ts';
import { usePack } from '#renderer/services/usePack.ts';
import type { PreviewSheet } from '#shared/api/imports';
import { isTableId, type TableId } from '#shared/tables/address';
import type { TemplatePack } from '#shared/tables/grammar';
import { PointPanel } from './PointPanel.tsx';
import { ReadItem } from './ReadItem.tsx';
import { columnName, usePointing } from './usePointing.ts';

/** The recognised meaning of the chosen table or part, and the controls to correct it. */
export function ReadSide(props: {
  readonly document: OpenDocument;
  readonly flow: ImportFlow;
  readonly looking: Looking;
  readonly onPointing: (pointing: Pointing | null) => void;
}) {
  const { document, flow, looking } = props;
  const { shown, selection } = looking;
  const { preview, check } = document;
  const [corrected, setCorrected] = useState<number | null>(null);
  const item = preview.items.find(({ id }) => id === shown);
  const summary = check.read.tables.find(({ table }) => table === shown) ?? null;
  const sheet = sheetAt(document, selection) ?? summary?.sheet ?? null;
  const standing = sheet === null ? undefined : wholeSheet(document, sheet);
  const pack = usePack(preview.pack);
  if (sheet !== null && standing !== undefined && pack !== null && corrected === sheet) {
    return (
      <PointAt
        key={sheet}
        at={sheet}
        sheet={standing}
        pack={pack}
        start={isTableId(item?.id) ? item.id : null}
        flow={flow}
        onPointing={props.onPointing}
        onClose={() => setCorrected(null)}
      />
    );
  }
  const ask = sheet !== null && standing !== undefined && (
    <Button size="small" onClick={() => setCorrected(sheet)}>
      {item === undefined ? '这是哪张表…' : '认得不对…'}
    </Button>
  );
  if (item === undefined) {
    return (
      <div className="read-nothing">
        <p>{sheet === null ? '这里没有读出表或文字的部分。' : '这张表没有认出，照原样留着，不检查。'}</p>
        {ask}
      </div>
    );
  }
  return (
    <>
      <div className="row">
        <strong>{item.title}</strong>
        <span className="spacer" />
        {isTableId(item.id) && ask}
      </div>
      <ReadItem
        item={item}
        summary={summary}
        selection={selection}
        onCell={looking.read}
        onParagraph={(at) => looking.paragraph(item.id, at)}
        onPlace={(name) => {
          const place = looking.links.named(name);
          if (place !== null) looking.at(place);
        }}
      />
    </>
  );
}

/** A table or worksheet with all its rows and columns, not only the first ones as in an import's preview. */
function wholeSheet({ preview, files }: OpenDocument, at: number): PreviewSheet | undefined {
  const sheet = preview.sheets[at];
  const place = blockOfSheet(files, at);
  const block = place === null ? undefined : files[place.file]?.blocks[place.block];
  if (sheet === undefined || block?.kind !== 'table') return sheet;
  return { ...sheet, rows: [...sheet.rows.slice(0, sheet.lead), ...block.rows] };
}

/** The selected table or worksheet, by its index among all. */
function sheetAt({ files }: OpenDocument, { place }: Selection): number | null {
  const block = place === null ? undefined : files[place.file]?.blocks[place.block];
  return block?.kind === 'table' ? block.sheet : null;
}

function PointAt(props: {
  readonly at: number;
  readonly sheet: PreviewSheet;
  readonly pack: TemplatePack;
  readonly start: TableId | null;
  readonly flow: ImportFlow;
  readonly onPointing: (pointing: Pointing | null) => void;
  readonly onClose: () => void;
}) {
  const { at, sheet, flow, onPointing, onClose } = props;
  const pointing = usePointing(sheet, props.pack, props.start);
  const { place, definition, row } = pointing;
  // biome-ignore lint/correctness/useExhaustiveDependencies: the table beside needs what was said, not how it is said
  useEffect(() => {
    const columns = new Map(
      (place?.columns ?? []).flatMap((each) =>
        each.at.map((column) => [column, definition === null ? '' : columnName(definition, each)] as const),
      ),
    );
    onPointing({
      sheet: at,
      head: row === null ? null : row - sheet.lead,
      columns,
      onRow: (line) => pointing.head(line + sheet.lead),
      onColumn: pointing.column,
    });
  }, [at, place, definition, row, pointing.asked, onPointing, sheet.lead]);
  useEffect(() => () => onPointing(null), [onPointing]);
  const read = async (said: typeof place) => {
    await flow.place(at, said);
    onClose();
  };
  return (
    <PointPanel
      sheet={sheet}
      pack={props.pack}
      pointing={pointing}
      onRead={() => void read(place)}
      onForget={sheet.said === null ? null : () => void read(null)}
      onClose={onClose}
    />
  );
}
