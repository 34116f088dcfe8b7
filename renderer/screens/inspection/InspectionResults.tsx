import { Button, Input, Segmented, Select } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { AcrossView } from '#renderer/screens/across/AcrossView.tsx';
import type { Severity } from '#shared/checks/findings/finding';
import type { AcrossRow } from '#shared/desk/across';
import { departmentOf, type Inspected, SEVERITY_NAMES, tallyRules, unreadOf } from '#shared/desk/inspection';
import { type Filter, filterDocuments, filterFindings, NO_FILTER, rowsOf } from './filters.ts';
import { DocumentTable } from './tables/DocumentTable.tsx';
import { FindingTable } from './tables/FindingTable.tsx';
import { RuleTable } from './tables/RuleTable.tsx';
import { UnreadTable } from './tables/UnreadTable.tsx';

type View = '总览' | '问题' | '按规则' | '没有读到' | '对比';
const SHOWN: readonly Severity[] = ['error', 'warning', 'info'];

/** The results: by document, by finding, by rule, and what could not be read; with one filter for all. */
export function InspectionResults(props: {
  readonly found: readonly Inspected[];
  readonly onOpen: (name: string, finding: string | null) => void;
}) {
  const { found, onOpen } = props;
  const [view, setView] = useState<View>('总览');
  const [filter, setFilter] = useState<Filter>(NO_FILTER);
  const asked = useDeferredValue(filter);
  const rows = useMemo(() => rowsOf(found), [found]);
  const findings = useMemo(() => filterFindings(rows, asked), [rows, asked]);
  const documents = useMemo(() => filterDocuments(found, asked), [found, asked]);
  const rules = useMemo(() => tallyRules(documents), [documents]);
  const unread = useMemo(() => documents.flatMap(unreadOf), [documents]);
  const across = useMemo(() => documents.flatMap(acrossRow), [documents]);
  const change = (part: Partial<Filter>) => setFilter({ ...filter, ...part });
  const show = (part: Partial<Filter>) => {
    setFilter({ ...NO_FILTER, ...part });
    setView('问题');
  };
  return (
    <>
      <div className="row inspection-filter">
        <Segmented<View>
          value={view}
          options={[
            { value: '总览', label: `总览 ${documents.length}` },
            { value: '问题', label: `问题 ${findings.length}` },
            { value: '按规则', label: `按规则 ${rules.length}` },
            { value: '没有读到', label: `没有读到 ${unread.length}` },
            { value: '对比', label: '对比' },
          ]}
          onChange={setView}
        />
        <Input.Search
          aria-label="查找"
          placeholder="部门、文件、位置、字句"
          allowClear
          value={filter.words}
          onChange={(event) => change({ words: event.target.value })}
        />
        <Select<Severity | null>
          aria-label="级别"
          value={filter.severity}
          options={[
            { value: null, label: '各级' },
            ...SHOWN.map((value) => ({ value, label: SEVERITY_NAMES[value] })),
          ]}
          onChange={(severity) => change({ severity })}
        />
        <Select<string | null>
          aria-label="规则"
          showSearch
          value={filter.rule}
          options={[
            { value: null, label: '各条规则' },
            ...tallyRules(found).map(({ rule }) => ({ value: rule, label: rule })),
          ].filter(onceEach)}
          onChange={(rule) => change({ rule })}
        />
        {filter !== NO_FILTER && <Button onClick={() => setFilter(NO_FILTER)}>全部</Button>}
        {filter.name !== null && <span className="quiet">{`只看 ${filter.name}`}</span>}
      </div>
      {view === '总览' && (
        <DocumentTable documents={documents} onOpen={onOpen} onFindings={(name) => show({ name })} />
      )}
      {view === '问题' && <FindingTable rows={findings} onOpen={onOpen} />}
      {view === '按规则' && (
        <RuleTable tallies={rules} onRule={(rule, severity) => show({ rule, severity })} />
      )}
      {view === '没有读到' && <UnreadTable unread={unread} onOpen={onOpen} />}
      {view === '对比' && (
        <AcrossView kind="departments" rows={across} onOpen={(name) => onOpen(name, null)} />
      )}
    </>
  );
}

/** The figures of a document; none if it was not checked. */
function acrossRow(each: Inspected): readonly AcrossRow[] {
  const { name, document, figures } = each;
  if (figures === null) return [];
  return [{ id: name, name: departmentOf(each), 年度: document?.read.年度 ?? 0, figures }];
}

function onceEach<T extends { readonly value: unknown }>(each: T, at: number, all: readonly T[]): boolean {
  return all.findIndex(({ value }) => value === each.value) === at;
}
