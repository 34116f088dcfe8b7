import { Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Edit } from '#shared/edits/edit';
import { OVERVIEW_LISTS, type OverviewList, overviewList } from '#shared/narrative/texts/overview';
import { followsTemplate } from '#shared/narrative/texts/own-words';
import { readOverview } from '#shared/narrative/texts/read-overview';

const LABELS: Readonly<Record<OverviewList, { readonly label: string; readonly placeholder: string }>> = {
  职责: { label: '主要职责', placeholder: '一行一条，不写序号' },
  内设机构: { label: '内设机构', placeholder: '一行一个；没有的填“无”' },
  所属单位: { label: '纳入决算的所属单位', placeholder: '一行一个，不含本级；只有本级的填“无”' },
};
const LISTS = Object.keys(LABELS) as readonly OverviewList[];

/** Part one as lists, from which its sentences and counts are written. */
export function OverviewForm({ draft }: { readonly draft: Draft }) {
  const { report } = draft;
  const printed = report.texts.部门概况;
  if (!followsTemplate(printed)) {
    const takeOver = () => {
      const lists = readOverview((printed ?? []).map(String));
      const filled = LISTS.map((list) => reasonEdit(list, lists[list].join('\n')));
      draft.edit(...filled, { kind: 'text', part: '部门概况', paragraphs: null });
    };
    return (
      <div className="row">
        <span className="quiet">现在是印出的文字。改用名单填写后，个数由名单算出，不会写错。</span>
        <Button size="small" disabled={draft.readOnly} onClick={takeOver}>
          读成名单，用模板成文
        </Button>
      </div>
    );
  }
  return (
    <div className="overview-lists">
      {LISTS.map((list) => (
        <ListInput
          key={list}
          list={list}
          stored={report.reasons[OVERVIEW_LISTS[list].key] ?? ''}
          count={overviewList(report.reasons, list)?.length ?? null}
          readOnly={draft.readOnly}
          onWrite={(text) => draft.edit(reasonEdit(list, text))}
        />
      ))}
    </div>
  );
}

function reasonEdit(list: OverviewList, words: string): Edit {
  return { kind: 'reason', key: OVERVIEW_LISTS[list].key, words };
}

function ListInput(props: {
  readonly list: OverviewList;
  readonly stored: string;
  readonly count: number | null;
  readonly readOnly: boolean;
  readonly onWrite: (text: string) => void;
}) {
  const { stored, count } = props;
  const id = OVERVIEW_LISTS[props.list].key;
  const { label, placeholder } = LABELS[props.list];
  const [text, setText] = useState(stored);
  useEffect(() => setText(stored), [stored]);
  return (
    <div>
      <label htmlFor={id}>
        {label}
        <span className="quiet">{count === null ? '　未填' : `　共 ${count} 个`}</span>
      </label>
      <Input.TextArea
        id={id}
        placeholder={placeholder}
        className="growing"
        readOnly={props.readOnly}
        value={text}
        onChange={(event) => setText(event.target.value)}
        onBlur={() => text.trim() !== stored && props.onWrite(text.trim())}
      />
    </div>
  );
}
