import { Empty } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Severity } from '#shared/checks/finding';
import { isTableId } from '#shared/tables/address';
import type { PageId } from './page.ts';

const SEVERITY_NAMES: Record<Severity, string> = { error: '错误', warning: '警告', info: '提示' };

export function ChecksPage({
  draft,
  onOpen,
}: {
  readonly draft: Draft;
  readonly onOpen: (page: PageId) => void;
}) {
  const { findings } = draft;
  return (
    <>
      <div className="page-head">
        <h2>校验</h2>
        <span className="quiet">{`共 ${findings.length} 处。点一条可到所在的表。`}</span>
      </div>
      {findings.length === 0 ? (
        <Empty description="没有发现矛盾" />
      ) : (
        <ul className="findings">
          {findings.map((finding) => (
            <li key={`${finding.rule} ${finding.where.address}`}>
              <button
                type="button"
                onClick={() => isTableId(finding.where.table) && onOpen(finding.where.table)}
              >
                <span className={`severity ${finding.severity}`}>{SEVERITY_NAMES[finding.severity]}</span>
                <span>{finding.message}</span>
              </button>
            </li>
          ))}
        </ul>
      )}
    </>
  );
}
