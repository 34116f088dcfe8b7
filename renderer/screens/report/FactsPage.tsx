import { App, Button, Input } from 'antd';
import { useEffect, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { formatExact, type MoneyUnit } from '#shared/money/amount';
import { budgetFacts, FACT_SECTIONS, FACTS, type FactDefinition } from '#shared/narrative/facts';
import { parseFact } from './parse-fact.ts';

/** The figures that the text needs and no form holds, section by section. */
export function FactsPage({ draft }: { readonly draft: Draft }) {
  const { message } = App.useApp();
  const all = [...FACTS, ...budgetFacts(draft.report)];
  const takeLastYear = async () => {
    const taken = await draft.takeLastYear();
    if (taken.ok) message.success('已取用上年数');
    else message.error(taken.error.message);
  };
  return (
    <>
      <div className="page-head">
        <h2>补充数据</h2>
        <span className="quiet">决算情况说明用到而九张表里没有的数。没有的填 0，不清楚的留空。</span>
        <span className="spacer" />
        <Button onClick={takeLastYear}>取用上年报表的数</Button>
      </div>
      <div className="facts">
        {FACT_SECTIONS.map((section) => (
          <fieldset key={section}>
            <legend>{section}</legend>
            {all
              .filter((fact) => fact.section === section)
              .map((fact) => (
                <FactInput key={fact.key} fact={fact} draft={draft} />
              ))}
          </fieldset>
        ))}
      </div>
    </>
  );
}

function FactInput({ fact, draft }: { readonly fact: FactDefinition; readonly draft: Draft }) {
  const { 单位: unit, facts } = draft.report;
  const stored = facts[fact.key];
  const [text, setText] = useState(show(stored, fact, unit));
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => setText(show(stored, fact, unit)), [stored, fact, unit]);
  const commit = () => {
    const read = parseFact(text, fact.kind, unit);
    setProblem(read.ok ? null : read.error.message);
    if (read.ok && read.value !== (stored ?? null)) draft.writeFact(fact.key, read.value);
  };
  return (
    <label className="fact" htmlFor={fact.key}>
      <span>{fact.label}</span>
      <Input
        id={fact.key}
        value={text}
        suffix={fact.unit ?? unit}
        status={problem === null ? '' : 'error'}
        title={problem ?? undefined}
        onChange={(event) => setText(event.target.value)}
        onBlur={commit}
        onPressEnter={commit}
      />
    </label>
  );
}

function show(value: number | undefined, fact: FactDefinition, unit: MoneyUnit): string {
  if (value === undefined) return '';
  if (fact.kind === 'amount') return formatExact(value as Parameters<typeof formatExact>[0], unit);
  return fact.kind === 'score' ? String(value / 100) : String(value);
}
