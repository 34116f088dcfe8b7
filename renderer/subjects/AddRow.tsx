import { Button, Modal } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import { focusFirstField } from '#renderer/navigation/focus-first-field.ts';
import { lineage } from '#shared/tables/codes/subjects';
import type { TableDefinition } from '#shared/tables/grammar';
import { SharingBoxes } from './SharingBoxes.tsx';
import { SubjectSearch } from './SubjectSearch.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';
import { type Remark, useAddRow } from './useAddRow.ts';
import { useKnownSubjects } from './useKnownSubjects.ts';
import { useSubjectIndex } from './useSubjectIndex.ts';

/** Adds 科目 to a form, one after the other, and to the forms that share them. */
export function AddRow(props: {
  readonly draft: Draft;
  readonly definition: TableDefinition;
  /** The beginning of a code or name that is already typed. */
  readonly begun: string;
  readonly onClose: () => void;
}) {
  const { draft, definition } = props;
  const known = useKnownSubjects(draft, definition);
  const adding = useAddRow(draft, definition.id, useSubjectIndex(known.subjects), props.begun);
  const isFound = adding.found.length > 0;
  const noteFor = (code: string) =>
    adding.isHere(code) ? '已有' : (known.originOf(code) ?? above(code, known.nameOf));
  const sharing = <SharingBoxes sharing={adding.sharing} left={adding.left} onLeft={adding.setLeft} />;
  return (
    <Modal
      title={`增加科目：${definition.title}`}
      open
      onCancel={props.onClose}
      footer={null}
      width={640}
      destroyOnHidden
      afterOpenChange={focusFirstField}
    >
      <SubjectSearch
        query={adding.query}
        found={adding.found}
        chosen={adding.chosen}
        noteFor={({ code }) => noteFor(code)}
        onQuery={adding.setQuery}
        onChoose={adding.setChosen}
        onTake={adding.take}
      />
      {isFound ? (
        <div className="subject-target">
          {sharing}
          <span className="spacer" />
          <Button type="primary" onClick={adding.take}>
            增加（Enter）
          </Button>
        </div>
      ) : (
        <UnknownSubject
          key={adding.query}
          code={adding.query.trim()}
          nameOf={known.nameOf}
          sharing={<p className="subject-target">{sharing}</p>}
          onAdd={adding.addEverywhere}
        />
      )}
      <Said said={adding.said} />
    </Modal>
  );
}

function Said({ said }: { readonly said: Remark | null }) {
  return (
    <p className={said?.problem ? 'problem' : 'quiet'} role="status">
      {said?.text ?? '增加项时，它的款和类一并增加；按 Esc 结束，Ctrl+Z 撤销。'}
    </p>
  );
}

/** The names of the 类 and 款 above a code. */
function above(code: string, nameOf: (code: string) => string | null): string {
  return lineage(code)
    .slice(0, -1)
    .map((upper) => nameOf(upper) ?? upper)
    .join(' › ');
}
