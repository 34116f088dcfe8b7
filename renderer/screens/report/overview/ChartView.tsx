import { useEffect, useRef } from 'react';
import { groupThousands } from '#shared/money/amount';
import type { Chart } from '#shared/publication/blocks';
import { drawChart } from './draw-chart.ts';

/** A chart with its figures as a collapsible table. */
export function ChartView({ chart }: { readonly chart: Chart }) {
  const place = useRef<HTMLDivElement>(null);
  useEffect(() => (place.current === null ? undefined : drawChart(place.current, chart)), [chart]);
  return (
    <figure className="chart">
      <figcaption>{`${chart.title}（${chart.unit}）`}</figcaption>
      <div ref={place} className="drawing" role="img" aria-label={chart.description} />
      <details>
        <summary>数据</summary>
        <table>
          <thead>
            <tr>
              <th scope="col">项目</th>
              {chart.series.map(({ name }) => (
                <th key={name} scope="col">
                  {name}
                </th>
              ))}
            </tr>
          </thead>
          <tbody>
            {chart.categories.map((category, at) => (
              <tr key={category}>
                <th scope="row">{category}</th>
                {chart.series.map(({ name, figures }) => (
                  <td key={name}>{groupThousands(figures[at] ?? '')}</td>
                ))}
              </tr>
            ))}
          </tbody>
        </table>
      </details>
    </figure>
  );
}
