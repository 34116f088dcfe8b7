import { Empty, Input, Segmented } from 'antd';
import { useDeferredValue, useMemo, useState } from 'react';
import { type Arrangement, arrange, GROUPINGS, SEVERITY_NAMES } from '#renderer/checks/arrange.ts';
import { CheckedItem } from '#renderer/checks/CheckedItem.tsx';
import { CheckReportButton } from '#renderer/checks/CheckReportButton.tsx';
import { CorrectAll } from '#renderer/checks/CorrectAll.tsx';
import { FindingList } from '#renderer/checks/FindingList.tsx';
import { NotChecked } from '#renderer/checks/NotChecked.tsx';
import { VerifyDialog } from '#renderer/checks/VerifyDialog.tsx';
import type { LiveChecks } from '#renderer/draft/checking/useChecks.ts';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Finding, Severity } from '#shared/checks/findings/finding';

type Shown = Severity | 'all' | 'verified';

/** 公开前体检: every finding with a link to its location and its actions. */
export function ChecksPage({ draft, onOpen }: { readonly draft: Draft; readonly onOpen: Places['open'] }) {
  const { checks } = draft;
  const { call } = useBridge();
  const [shown, setShown] = useState<Shown>('all');
  const [words, setWords] = useState('');
  const [grouping, setGrouping] = useState<Arrangement['grouping']>('按级别');
  const [verifying, setVerifying] = useState<Finding | null>(null);
  const wanted = useDeferredValue(words);
  const groups = useMemo(() => {
    const all = shown === 'verified' ? checks.verified : checks.findings;
    const severity = shown === 'all' || shown === 'verified' ? null : shown;
    return arrange(all, { severity, words: wanted.trim(), grouping });
  }, [checks, shown, wanted, grouping]);

  return (
    <>
      <div className="page-head">
        <h2>体检</h2>
        <Segmented<Shown> options={shownOptions(checks)} value={shown} onChange={setShown} />
        <span className="spacer" />
        <CorrectAll draft={draft} />
        <CheckReportButton make={(format) => call('checks.publish', { report: draft.report.id, format })} />
      </div>
      <div className="page-head checks-tools">
        <Input
          allowClear
          aria-label="查找"
          placeholder="查找：规则、位置、字句"
          value={words}
          onChange={(event) => setWords(event.target.value)}
        />
        <Segmented options={[...GROUPINGS]} value={grouping} onChange={setGrouping} />
        <CheckState checks={checks} />
      </div>
      {groups.length === 0 ? (
        <Empty description={emptyText(checks, shown, wanted)} />
      ) : (
        <FindingList
          groups={groups}
          item={(finding) => (
            <CheckedItem
              key={finding.key}
              draft={draft}
              finding={finding}
              onOpen={onOpen}
              onVerify={() => setVerifying(finding)}
            />
          )}
        />
      )}
      <NotChecked skipped={checks.skipped} />
      {verifying !== null && (
        <VerifyDialog
          finding={verifying}
          onVerify={(reason) => draft.tryEdit({ kind: 'verify', finding: verifying.key, reason })}
          onClose={() => setVerifying(null)}
        />
      )}
    </>
  );
}

function shownOptions({ findings, verified }: LiveChecks): { value: Shown; label: string }[] {
  const count = (severity: Severity) => findings.filter((finding) => finding.severity === severity).length;
  return [
    { value: 'all', label: `全部 ${findings.length}` },
    ...(['error', 'warning', 'todo', 'info'] as const).map((value) => ({
      value,
      label: `${SEVERITY_NAMES[value]} ${count(value)}`,
    })),
    { value: 'verified', label: `已核实 ${verified.length}` },
  ];
}

/** Whether the findings are those of the current state, and how many numbers of the texts were recomputed. */
function CheckState({ checks: { state, numbers } }: { readonly checks: LiveChecks }) {
  if (state === 'failed') return <span role="alert">体检没有完成，请重新打开这份报表</span>;
  const left = numbers.total - numbers.checked;
  const said = `文字中的数 ${numbers.total} 个，已核对 ${numbers.checked} 个`;
  return (
    <span className="quiet" role="status">
      {state === 'running' ? '正在体检…' : left === 0 ? said : `${said}，其余 ${left} 个列为“未核对”`}
    </span>
  );
}

function emptyText({ state, findings }: LiveChecks, shown: Shown, words: string): string {
  if (state === 'running') return '正在体检';
  if (words !== '') return '没有找到';
  if (shown === 'verified') return '没有核实过的';
  return findings.length === 0 ? '没有发现矛盾' : '这一类没有';
}
