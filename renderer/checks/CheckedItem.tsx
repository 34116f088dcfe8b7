import { App, Button } from 'antd';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import type { Finding, Where } from '#shared/checks/findings/finding';
import type { VerifiedFinding } from '#shared/checks/findings/verified';
import { FindingActions, FindingItem } from './FindingItem.tsx';
import { OtherPlaces } from './OtherPlaces.tsx';
import { spotOf } from './spot-of.ts';

/** A finding with its actions: go there, correct it, accept it, or reopen it. */
export function CheckedItem(props: {
  readonly draft: Draft;
  readonly finding: Finding;
  readonly onOpen: Places['open'];
  readonly onVerify: () => void;
}) {
  const { draft, finding } = props;
  const { message } = App.useApp();
  const goTo = (where: Where) => {
    const { page, at, words } = spotOf(where, draft.computed);
    props.onOpen(page, at, words);
  };
  const go = () => goTo(finding.where);
  const more = <OtherPlaces finding={finding} onGo={goTo} />;
  const correct = () => {
    const done = draft.tryEdit({ kind: 'correct', findings: [finding.key] });
    if (!done.ok) message.error(done.error.message);
    else if (done.value.writes.length === 0)
      message.warning('这里是随表更新的数，不能直接改字，请到位置上修改');
    else message.success('已更正，可以撤销');
  };
  const reopen = () => draft.edit({ kind: 'verify', finding: finding.key, reason: null });
  if (!isVerified(finding)) {
    const actions = <FindingActions finding={finding} onCorrect={correct} onVerify={props.onVerify} />;
    return <FindingItem finding={finding} onGo={go} actions={actions} more={more} />;
  }
  const actions = (
    <Button size="small" onClick={reopen}>
      取消核实
    </Button>
  );
  return (
    <FindingItem finding={finding} onGo={go} actions={actions} more={more}>
      <span className="reason-given">{`　已核实：${finding.reason}`}</span>
    </FindingItem>
  );
}

function isVerified(finding: Finding): finding is VerifiedFinding {
  return 'reason' in finding;
}
