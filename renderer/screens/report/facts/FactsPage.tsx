import { useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { PartsButton } from '#renderer/screens/report/combined/PartsButton.tsx';
import { formatAmount, groupThousands } from '#shared/money/amount';
import { formatPercent, ratio } from '#shared/money/ratio';
import { factProblems } from '#shared/narrative/facts/fact-problems';
import { BUDGET, budgetFacts } from '#shared/narrative/facts/facts';
import { factsOf, itemFacts } from '#shared/narrative/facts/pack-facts';
import { performanceFacts } from '#shared/narrative/facts/performance';
import { lookupOf } from '#shared/narrative/facts/sources';
import { renderTexts } from '#shared/narrative/texts/report-texts';
import { usesOf } from '#shared/narrative/texts/uses';
import { address } from '#shared/tables/address';
import { FACT_SECTIONS, type FactDefinition } from '#shared/tables/fact-grammar';
import { AddBudget } from './AddBudget.tsx';
import { FactSection } from './FactSection.tsx';
import { hintOfFact } from './hint-of-fact.ts';
import { LastYear } from './LastYear.tsx';
import { usePastedFacts } from './paste/usePastedFacts.ts';

/** The figures that the text needs and no form holds, section by section. */
export function FactsPage({ draft, onOpen }: { readonly draft: Draft; readonly onOpen: Places['open'] }) {
  const { report, computed } = draft;
  const [added, setAdded] = useState<readonly string[]>([]);
  const uses = useMemo(() => usesOf(renderTexts(report, computed).决算情况说明), [report, computed]);
  const problems = useMemo(() => {
    const lookup = lookupOf({ report, computed, facts: report.facts });
    return factProblems(report.facts, lookup, report.单位);
  }, [report, computed]);
  const budgets = budgetFacts(report, added);
  const codes = budgets.map(({ key }) => key.slice(BUDGET.length));
  const all = [...factsOf(draft.pack), ...budgets, ...itemFacts(draft.pack, report, codes)];
  const noteOf = (fact: FactDefinition) => spendingOf(fact, draft);
  const hintOf = (fact: FactDefinition) => hintOfFact(fact, report);
  const inPlace = FACT_SECTIONS.flatMap((name) => all.filter(({ section }) => section === name));
  usePastedFacts(draft, inPlace);
  const [active, setActive] = useState<string | null>(null);
  const shown = inPlace.find(({ key }) => key === active);
  return (
    <>
      <div className="page-head">
        <h2>补充数据</h2>
        <span className="quiet">
          没有的填 0，不清楚的留空；回车到下一格。可以粘贴一列数，或“名称、数”“编码、数”的列表。
        </span>
        <span className="spacer" />
        <PartsButton place={active} />
        {!draft.readOnly && <LastYear draft={draft} />}
      </div>
      <div className="facts">
        <div className="facts-columns">
          {FACT_SECTIONS.map((name) => (
            <FactSection
              key={name}
              name={name}
              facts={all.filter(({ section }) => section === name)}
              draft={draft}
              known={performanceFacts(report.附件1, report.附件2)}
              problems={problems.filter(({ section }) => section === name)}
              uses={uses}
              noteOf={noteOf}
              hintOf={hintOf}
              onActive={setActive}
              onUse={(paragraph) => onOpen('决算情况说明', null, { paragraph, range: null })}
            >
              {name === '年初预算' && !draft.readOnly && (
                <AddBudget year={report.年度} listed={codes} onAdd={(code) => setAdded([...added, code])} />
              )}
            </FactSection>
          ))}
        </div>
      </div>
      <footer className="grid-status">
        <strong>{shown?.label ?? ''}</strong>
        <span className="said">{shown === undefined ? '' : hintOf(shown).replaceAll('\n', '　')}</span>
      </footer>
    </>
  );
}

/** The spending of a 项 compared with its 年初预算. */
function spendingOf({ key }: FactDefinition, { report, computed }: Draft): string {
  if (!key.startsWith(BUDGET)) return '';
  const code = key.slice(BUDGET.length);
  const spent = computed.cells.get(address('公开05', code, '小计'))?.value ?? null;
  if (spent === null) return '';
  const budget = report.facts[key];
  const share = budget === undefined ? null : ratio(spent, budget as typeof spent);
  return `决算 ${groupThousands(formatAmount(spent, report.单位))}${share === null ? '' : `，完成 ${formatPercent(share)}`}`;
}
