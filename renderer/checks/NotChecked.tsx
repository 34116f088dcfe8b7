import type { CheckReport } from '#shared/checks/run';

/** The rules that could not run, each with the reason: they do not count as passed. */
export function NotChecked({ skipped }: Pick<CheckReport, 'skipped'>) {
  if (skipped.length === 0) return null;
  return (
    <details className="quiet">
      <summary>{`${skipped.length} 条规则没有条件检查，不算通过`}</summary>
      {skipped.map(({ rule, why }) => (
        <div key={rule}>{`${rule}：${why}`}</div>
      ))}
    </details>
  );
}
