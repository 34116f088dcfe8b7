import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { tableOf } from '#shared/report/report';
import { sharingTables } from '#shared/report/rows/subject-rows';
import type { TableId } from '#shared/tables/address';
import { type SearchEntry, searchSubjects } from '#shared/tables/codes/search';
import { isSubjectCode } from '#shared/tables/codes/subjects';
import type { Subject } from '#shared/tables/grammar';

const SHOWN_AT_MOST = 60;

/** The last action, or the reason why there was none. */
export interface Remark {
  readonly problem: boolean;
  readonly text: string;
}

/** State of adding a row: the search, its results, the choice, and adding it to the forms. */
export function useAddRow(
  { report, tryEdit }: Draft,
  table: TableId,
  index: readonly SearchEntry[],
  begun: string,
) {
  const [query, setQuery] = useState(begun);
  const [chosen, setChosen] = useState(0);
  const [left, setLeft] = useState<readonly TableId[]>([]);
  const [said, setSaid] = useState<Remark | null>(null);

  const found = searchSubjects(index, query, SHOWN_AT_MOST);
  const entry = found[chosen];
  const meant = entry?.code ?? (isSubjectCode(query.trim()) ? query.trim() : null);
  const sharing = meant === null || table === '公开06' ? [] : sharingTables(report, table, meant);
  const isHere = (code: string) => tableOf(report.tables, table).rows.some((row) => row.code === code);
  const look = (text: string) => {
    setQuery(text);
    setChosen(0);
  };

  const add = (subjects: readonly Subject[], tables: readonly TableId[]) => {
    const [first] = subjects;
    const added = tryEdit({ kind: 'addRows', tables: [...tables], subjects: [...subjects] });
    if (!added.ok) return setSaid({ problem: true, text: added.error.message });
    setSaid({ problem: false, text: `已增加 ${first?.code} ${first?.name}：${tables.join('、')}` });
    look('');
  };
  /** Adds to this form and to the other ticked ones, wherever the 科目 is missing. */
  const addEverywhere = (subjects: readonly Subject[]) => {
    const [first] = subjects;
    if (first === undefined) return;
    const others = sharing.filter((other) => !other.present && !left.includes(other.table));
    const tables = [...(isHere(first.code) ? [] : [table]), ...others.map((other) => other.table)];
    if (tables.length > 0) add(subjects, tables);
    else setSaid({ problem: true, text: `${first.code} ${first.name} 各表都已有` });
  };
  const take = () => {
    if (entry !== undefined) addEverywhere([{ code: entry.code, name: entry.name }]);
  };
  const setQueryAnew = (text: string) => {
    look(text);
    setSaid(null);
  };
  return {
    query,
    chosen,
    left,
    said,
    found,
    sharing,
    isHere,
    setQuery: setQueryAnew,
    setChosen,
    setLeft,
    addEverywhere,
    take,
  };
}
