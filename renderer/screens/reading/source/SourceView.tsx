import { memo, type RefObject, useEffect, useRef } from 'react';
import { type BlockMarks, marksOf } from '#renderer/screens/reading/links/marks.ts';
import type { Selection } from '#renderer/screens/reading/links/selection.ts';
import type { OutlineBlock, OutlineParagraph, SourceOutline } from '#shared/imports/source/outline';
import type { SourcePlace } from '#shared/imports/source/source-places';
import { type Pointing, SourceTable } from './SourceTable.tsx';

/** Files as printed: paragraphs and tables in reading order, with marks for what was read. */
export function SourceView(props: {
  readonly files: readonly SourceOutline[];
  readonly marks: ReadonlyMap<string, BlockMarks>;
  readonly selection: Selection;
  /** The table in which a person is pointing, and how. */
  readonly pointing: Pointing | null;
  readonly onSelect: (place: SourcePlace) => void;
}) {
  const { files, marks, selection, pointing, onSelect } = props;
  const pane = useRef<HTMLElement>(null);
  useScrollTo(pane, selection);
  return (
    <section className="source" aria-label="文件的内容" ref={pane}>
      {files.map(({ file, blocks }, at) => (
        // biome-ignore lint/suspicious/noArrayIndexKey: files are known by their place; names may be alike
        <section key={at} aria-label={file}>
          {files.length > 1 && <h2>{file}</h2>}
          {blocks.map((block, index) => (
            <SourceBlock
              // biome-ignore lint/suspicious/noArrayIndexKey: the document does not change while it is looked at
              key={index}
              block={block}
              file={at}
              index={index}
              turned={block.page !== null && block.page !== blocks[index - 1]?.page}
              marks={marksOf(marks, at, index)}
              selection={isIn(selection.place, at, index) ? selection : null}
              pointing={block.kind === 'table' && pointing?.sheet === block.sheet ? pointing : null}
              onSelect={onSelect}
            />
          ))}
        </section>
      ))}
    </section>
  );
}

/** Redrawn only if something about it changes: a document has thousands. */
const SourceBlock = memo(function SourceBlock(props: {
  readonly block: OutlineBlock;
  readonly file: number;
  readonly index: number;
  /** A page begins here. */
  readonly turned: boolean;
  readonly marks: BlockMarks;
  readonly selection: Selection | null;
  readonly pointing: Pointing | null;
  readonly onSelect: (place: SourcePlace) => void;
}) {
  const { block, file, index, selection, pointing, onSelect } = props;
  const place = { file, block: index, row: null, column: null };
  return (
    <div className="source-block" data-block={`${file}/${index}`}>
      {props.turned && <div className="source-page">{`第 ${block.page} 页`}</div>}
      {block.kind === 'paragraph' ? (
        <Paragraph block={block} selection={selection} onSelect={() => onSelect(place)} />
      ) : (
        <SourceTable
          block={block}
          marks={props.marks}
          selected={selection?.place ?? null}
          pointing={pointing}
          onSelect={(row, column) => onSelect({ ...place, row, column })}
        />
      )}
    </div>
  );
});

function Paragraph(props: {
  readonly block: OutlineParagraph;
  readonly selection: Selection | null;
  readonly onSelect: () => void;
}) {
  const { block, selection, onSelect } = props;
  const range = selection?.range ?? null;
  return (
    // biome-ignore lint/a11y/useKeyWithClickEvents: the parts of the text, listed beside, lead to each paragraph by keyboard
    <p className={selection === null ? undefined : 'chosen'} onClick={onSelect}>
      {range === null ? (
        block.text
      ) : (
        <>
          {block.text.slice(0, range[0])}
          <mark className="meant">{block.text.slice(range[0], range[1])}</mark>
          {block.text.slice(range[1])}
        </>
      )}
    </p>
  );
}

function isIn(place: SourcePlace | null, file: number, block: number): boolean {
  return place !== null && place.file === file && place.block === block;
}

/** Shows what was selected elsewhere, even if it was selected before and the person has scrolled away. */
function useScrollTo(pane: RefObject<HTMLElement | null>, selection: Selection): void {
  useEffect(() => {
    const { place, from } = selection;
    if (place === null || from === 'source') return;
    const show = () => {
      const block = pane.current?.querySelector(`[data-block="${place.file}/${place.block}"]`);
      const cell = block?.querySelector(`[data-cell="${place.row}/${place.column}"]`);
      const row = block?.querySelector(`[data-row="${place.row}"]`);
      const meant = cell ?? row;
      if (meant != null) meant.scrollIntoView({ block: 'center', inline: 'nearest' });
      else block?.scrollIntoView({ block: 'start' });
    };
    show();
    // elements get their real height only when they become visible
    const frame = requestAnimationFrame(show);
    return () => cancelAnimationFrame(frame);
  }, [pane, selection]);
}
