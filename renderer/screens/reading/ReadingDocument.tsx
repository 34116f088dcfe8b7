import { Alert, Segmented } from 'antd';
import { useMemo, useState } from 'react';
import type { ImportFlow } from '#renderer/screens/imports/useImport.ts';
import { blockMarks } from './links/marks.ts';
import { ReadingChecks } from './ReadingChecks.tsx';
import { ReadingRail } from './ReadingRail.tsx';
import { ReadSide } from './read/ReadSide.tsx';
import type { Pointing } from './source/SourceTable.tsx';
import { SourceView } from './source/SourceView.tsx';
import { useLooking } from './useLooking.ts';
import type { OpenDocument } from './useReading.ts';

export type Side = 'read' | 'checks';

/** The document as printed, beside what was understood of it, or beside the findings. */
export function ReadingDocument(props: {
  readonly document: OpenDocument;
  readonly flow: ImportFlow;
  /** The key of a finding to show first; `null` for none. */
  readonly finding: string | null;
  readonly side: Side;
  readonly onSide: (side: Side) => void;
}) {
  const { document, flow, side, onSide } = props;
  const { preview, files, check } = document;
  const looking = useLooking(document, () => onSide('read'));
  const { links, doubts, selection } = looking;
  const marks = useMemo(() => blockMarks(preview, links, doubts), [preview, links, doubts]);
  const [pointing, setPointing] = useState<Pointing | null>(null);
  return (
    <div className="reading-body">
      <ReadingRail
        preview={preview}
        others={check.read.tables.filter(({ table }) => table === null)}
        looking={looking}
      />
      <SourceView
        files={files}
        marks={marks}
        selection={selection}
        pointing={pointing}
        onSelect={looking.at}
      />
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
            first={props.finding}
            onGo={looking.found}
          />
        ) : (
          <ReadSide document={document} flow={flow} looking={looking} onPointing={setPointing} />
        )}
      </section>
    </div>
  );
}
