import { Empty, Segmented } from 'antd';
import { useEffect, useMemo, useRef, useState } from 'react';
import { arrange, SEVERITY_NAMES } from '#renderer/checks/arrange.ts';
import { CheckReportButton } from '#renderer/checks/CheckReportButton.tsx';
import { FindingItem } from '#renderer/checks/FindingItem.tsx';
import { FindingList } from '#renderer/checks/FindingList.tsx';
import { NotChecked } from '#renderer/checks/NotChecked.tsx';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Finding, Severity } from '#shared/checks/findings/finding';
import type { CheckReport } from '#shared/checks/run';
import { type FoundPlace, findingPlaces } from './links/finding-places.ts';
import type { Links } from './links/links.ts';

type Shown = Severity | 'all';
const SHOWN: readonly Severity[] = ['error', 'warning', 'info'];

/** The check of the document. Nothing is stored; each finding leads to its position in the file. */
export function ReadingChecks(props: {
  readonly import: string;
  readonly checked: CheckReport;
  readonly links: Links;
  /** The key of the finding to go to first; `null` for none. */
  readonly first: string | null;
  readonly onGo: (found: FoundPlace) => void;
}) {
  const { checked, links, first, onGo } = props;
  const { call } = useBridge();
  const [shown, setShown] = useState<Shown>('all');
  const [went, setWent] = useState<{ readonly key: string; readonly at: number } | null>(null);
  const groups = useMemo(
    () =>
      arrange(checked.findings, { severity: shown === 'all' ? null : shown, words: '', grouping: '按级别' }),
    [checked, shown],
  );
  /** A finding with several locations leads to the next of them each time. */
  const go = (finding: Finding) => {
    const places = findingPlaces(finding, links);
    const at = went?.key === finding.key ? (went.at + 1) % Math.max(1, places.length) : 0;
    setWent({ key: finding.key, at });
    const place = places[at];
    if (place !== undefined) onGo(place);
  };
  const gone = useRef(false);
  useEffect(() => {
    const asked = checked.findings.find(({ key }) => key === first);
    if (gone.current || asked === undefined) return;
    gone.current = true;
    go(asked);
  });
  const { numbers } = checked;
  return (
    <>
      <div className="row">
        <Segmented<Shown> size="small" options={options(checked)} value={shown} onChange={setShown} />
        <span className="spacer" />
        <CheckReportButton
          size="small"
          make={(format) => call('imports.publishCheck', { import: props.import, format })}
        />
      </div>
      {groups.length === 0 ? (
        <Empty description={checked.findings.length === 0 ? '没有发现矛盾' : '这一级没有'} />
      ) : (
        <FindingList
          groups={groups}
          item={(finding) => (
            <FindingItem key={finding.key} finding={finding} onGo={() => go(finding)} actions={null}>
              {(finding.places?.length ?? 0) > 1 && (
                <span className="quiet">{`　共 ${finding.places?.length} 处，再点到下一处`}</span>
              )}
            </FindingItem>
          )}
        />
      )}
      <p className="quiet" role="status">
        {`文字中的数 ${numbers.total} 个，已核对 ${numbers.checked} 个。只检查，没有保存任何内容。`}
      </p>
      <NotChecked skipped={checked.skipped} />
    </>
  );
}

function options({ findings }: CheckReport): { value: Shown; label: string }[] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return [
    { value: 'all', label: `全部 ${findings.length}` },
    ...SHOWN.map((value) => ({ value, label: `${SEVERITY_NAMES[value]} ${count(value)}` })),
  ];
}
