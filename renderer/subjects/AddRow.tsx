import { Button, Modal } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { lineage, sharingTables } from '#shared/report/subject-rows';
import type { TableId } from '#shared/tables/address';
import { searchSubjects } from '#shared/tables/codes/search';
import type { Subject, TableDefinition } from '#shared/tables/grammar';
import { SharingBoxes } from './SharingBoxes.tsx';
import { SubjectSearch } from './SubjectSearch.tsx';
import { UnknownSubject } from './UnknownSubject.tsx';
import { useKnownSubjects } from './useKnownSubjects.ts';
import { useSubjectIndex } from './useSubjectIndex.ts';

const SHOWN_AT_MOST = 60;

/** Adds 科目 to a form, one after the other, and to the forms that share them. */
export function AddRow(props: {
  readonly draft: Draft;
  readonly definition: TableDefinition;
  readonly onClose: () => void;
}) {
  const { draft, definition } = props;
  const table = definition.id;
  const known = useKnownSubjects(draft, definition);
  const index = useSubjectIndex(known.subjects);
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [left, setLeft] = useState<readonly TableId[]>([]);
  const [said, setSaid] = useState<Remark | null>(null);

  const found = searchSubjects(index, query, SHOWN_AT_MOST);
  const entry = found[chosen];
  const sharing =
    entry === undefined || table === '公开06' ? [] : sharingTables(draft.report, table, entry.code);
  const isHere = (code: string) => draft.report.tables[table].rows.some((row) => row.code === code);

  const add = async (subjects: readonly Subject[], tables: readonly TableId[]) => {
    const [first] = subjects;
    const added = await draft.addRows(tables, subjects);
    if (!added.ok) return setSaid({ problem: true, text: added.error.message });
    setSaid({ problem: false, text: `已增加 ${first?.code} ${first?.name}：${tables.join('、')}` });
    setQuery('');
    setChosen(0);
  };
  const take = () => {
    if (entry === undefined) return;
    const others = sharing.filter((other) => !other.present && !left.includes(other.table));
    const tables = [...(isHere(entry.code) ? [] : [table]), ...others.map((other) => other.table)];
    if (tables.length === 0)
      return setSaid({ problem: true, text: `${entry.code} ${entry.name} 各表都已有` });
    void add([{ code: entry.code, name: entry.name }], tables);
  };

  return (
    <Modal
      title={`增加科目：${definition.title}`}
      open
      onCancel={props.onClose}
      footer={null}
      width={640}
      destroyOnHidden
    >
      <SubjectSearch
        query={query}
        found={found}
        chosen={chosen}
        noteFor={({ code }) =>
          isHere(code) ? '已有' : (known.originOf(code) ?? aboveOf(code, known.nameOf))
        }
        onQuery={(text) => {
          setQuery(text);
          setChosen(0);
          setSaid(null);
        }}
        onChoose={setChosen}
        onTake={take}
      />
      {entry !== undefined && (
        <div className="subject-target">
          <SharingBoxes sharing={sharing} left={left} onLeft={setLeft} />
          <span className="spacer" />
          <Button type="primary" onClick={take}>
            增加（Enter）
          </Button>
        </div>
      )}
      {found.length === 0 && (
        <UnknownSubject
          key={query}
          code={query.trim()}
          nameOf={known.nameOf}
          onAdd={(subjects) => add(subjects, [table])}
        />
      )}
      <Said said={said} />
    </Modal>
  );
}

interface Remark {
  readonly problem: boolean;
  readonly text: string;
}

function Said({ said }: { readonly said: Remark | null }) {
  return (
    <p className={said?.problem ? 'problem' : 'quiet'} role="status">
      {said?.text ?? '增加项时，它的款和类一并增加；按 Esc 结束，Ctrl+Z 撤销。'}
    </p>
  );
}

function aboveOf(code: string, nameOf: (code: string) => string | null): string {
  return lineage(code)
    .slice(0, -1)
    .map((upper) => nameOf(upper) ?? upper)
    .join(' › ');
}
