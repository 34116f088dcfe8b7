import { Empty, Segmented } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Finding, Severity } from '#shared/checks/finding';
import { TEXT_PARTS } from '#shared/report/report';
import { isTableId } from '#shared/tables/address';
import type { PageId } from './page.ts';

const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };
type Filter = Severity | 'all';

/** 公开前体检: every finding with the way to its place, what could not be checked, and how much was. */
export function ChecksPage({
  draft,
  onOpen,
}: {
  readonly draft: Draft;
  readonly onOpen: (page: PageId) => void;
}) {
  const { findings, skipped, numbers } = draft.checks;
  const [filter, setFilter] = useState<Filter>('all');
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  const shown = findings.filter(({ severity }) => filter === 'all' || severity === filter);
  const options = [
    { value: 'all', label: `全部 ${findings.length}` },
    ...(['error', 'warning', 'info'] as const).map((value) => ({
      value,
      label: `${SEVERITY_NAMES[value]} ${count(value)}`,
    })),
  ];
  return (
    <>
      <div className="page-head">
        <h2>校验</h2>
        <Segmented<Filter>
          options={options as { value: Filter; label: string }[]}
          value={filter}
          onChange={setFilter}
        />
        <span className="quiet">{`文字中的数 ${numbers.total} 个，已核对 ${numbers.checked} 个`}</span>
      </div>
      {shown.length === 0 ? (
        <Empty description={findings.length === 0 ? '没有发现矛盾' : '这一类没有'} />
      ) : (
        <ul className="findings">
          {shown.map((finding, index) => (
            // biome-ignore lint/suspicious/noArrayIndexKey: two findings may say the same
            <li key={`${finding.rule} ${index}`}>
              <button type="button" onClick={() => onOpen(placeOf(finding))}>
                <span className={`severity ${finding.severity}`}>{SEVERITY_NAMES[finding.severity]}</span>
                <span>{finding.message}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
      {skipped.length > 0 && (
        <details className="quiet">
          <summary>{`${skipped.length} 条规则没有检查`}</summary>
          {skipped.map(({ rule, why }) => (
            <div key={rule}>{`${rule}：${why}`}</div>
          ))}
        </details>
      )}
    </>
  );
}

/** The page on which a finding's place is seen. */
function placeOf({ where }: Finding): PageId {
  const { table, section = '' } = where;
  if (isTableId(table)) return table;
  if (table === '附件1' || table === '附件2') return table;
  return TEXT_PARTS.find((part) => section.startsWith(part)) ?? '决算情况说明';
}
