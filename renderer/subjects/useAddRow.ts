import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { sharingTables } from '#shared/report/subject-rows';
import type { TableId } from '#shared/tables/address';
import { type SearchEntry, searchSubjects } from '#shared/tables/codes/search';
import type { Subject } from '#shared/tables/grammar';

const SHOWN_AT_MOST = 60;

/** What was done last, or why nothing was. */
export interface Remark {
  readonly problem: boolean;
  readonly text: string;
}

/** What is looked for, what was found, what is chosen, and how it gets into the forms. */
export function useAddRow({ report, addRows }: Draft, table: TableId, index: readonly SearchEntry[]) {
  const [query, setQuery] = useState('');
  const [chosen, setChosen] = useState(0);
  const [left, setLeft] = useState<readonly TableId[]>([]);
  const [said, setSaid] = useState<Remark | null>(null);

  const found = searchSubjects(index, query, SHOWN_AT_MOST);
  const entry = found[chosen];
  const sharing = entry === undefined || table === '公开06' ? [] : sharingTables(report, table, entry.code);
  const isHere = (code: string) => report.tables[table].rows.some((row) => row.code === code);
  const look = (text: string) => {
    setQuery(text);
    setChosen(0);
  };

  const add = async (subjects: readonly Subject[], tables: readonly TableId[]) => {
    const [first] = subjects;
    const added = await addRows(tables, subjects);
    if (!added.ok) return setSaid({ problem: true, text: added.error.message });
    setSaid({ problem: false, text: `已增加 ${first?.code} ${first?.name}：${tables.join('、')}` });
    look('');
  };
  const take = () => {
    if (entry === undefined) return;
    const { code, name } = entry;
    const others = sharing.filter((other) => !other.present && !left.includes(other.table));
    const tables = [...(isHere(code) ? [] : [table]), ...others.map((other) => other.table)];
    if (tables.length === 0) setSaid({ problem: true, text: `${code} ${name} 各表都已有` });
    else void add([{ code, name }], tables);
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
    add,
    take,
  };
}
