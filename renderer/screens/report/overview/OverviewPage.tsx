import { Progress } from 'antd';
import { useEffect, useMemo, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { isTable, type PageId } from '#renderer/navigation/page.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { PartProgress } from '#shared/checks/progress/progress';
import { figuresOfYear, HEADLINES, type YearFigures } from '#shared/compute/headlines';
import { formatAmount, groupThousands } from '#shared/money/amount';
import { chartsOf } from '#shared/publication/charts/charts';
import { yearCharts, yearsOf } from '#shared/publication/charts/year-charts';
import type { Address } from '#shared/tables/address';
import { ChartView } from './ChartView.tsx';

/** The year at a glance: the document's progress, its headline figures, charts of their composition. */
export function OverviewPage(props: {
  readonly draft: Draft;
  readonly progress: readonly PartProgress[];
  readonly onOpen: (page: PageId, at?: Address) => void;
}) {
  const { draft, progress } = props;
  const { report, computed } = draft;
  const earlier = useEarlierYears(report.id);
  const years = useMemo(
    () => yearsOf(report, figuresOfYear(report.年度, computed), earlier),
    [report, computed, earlier],
  );
  const charts = useMemo(
    () => [...chartsOf(report, computed), ...yearCharts(years, report.单位)],
    [report, computed, years],
  );
  const done = progress.filter(({ state }) => state === '完成').length;
  const figures = years.at(-1)?.figures ?? {};
  const before = years.find(({ 年度 }) => 年度 === report.年度 - 1)?.figures ?? {};
  return (
    <div className="overview">
      <div className="page-head">
        <h2>概览</h2>
        <span className="quiet">{`单位：${report.单位}`}</span>
        <span className="spacer" />
        <span>{`${progress.length} 个部分，完成 ${done} 个`}</span>
        <Progress
          percent={Math.floor((100 * done) / Math.max(1, progress.length))}
          style={{ width: 180 }}
          size="small"
          aria-label="完成的部分"
        />
      </div>
      <div className="headlines">
        {Object.entries(HEADLINES).map(([name, at]) => (
          <button key={name} type="button" onClick={() => openCell(at, props.onOpen)}>
            <span className="quiet">{name}</span>
            <strong>{groupThousands(formatAmount(figures[at] ?? null, report.单位)) || '—'}</strong>
            <span className="quiet">
              {before[at] === undefined
                ? '　'
                : `上年 ${groupThousands(formatAmount(before[at], report.单位))}`}
            </span>
          </button>
        ))}
      </div>
      {charts.length === 0 && (
        <p className="quiet">
          填列公开02、公开03 和公开09
          之后，这里画出收入、支出和“三公”经费。有决算软件导出的财决报表，按上方的“取数”一次填好。
        </p>
      )}
      <div className="charts">
        {charts.map((chart) => (
          <ChartView key={chart.id} chart={chart} />
        ))}
      </div>
    </div>
  );
}

function openCell(at: Address, open: (page: PageId, at?: Address) => void): void {
  const page = at.split('/')[0] as PageId;
  if (isTable(page)) open(page, at);
}

/** Figures of the same department's earlier reports; none until they are read. */
function useEarlierYears(report: string): readonly YearFigures[] {
  const { call } = useBridge();
  const [years, setYears] = useState<readonly YearFigures[]>([]);
  useEffect(() => {
    void call('reports.earlierYears', { report }).then((read) => read.ok && setYears(read.value));
  }, [call, report]);
  return years;
}
