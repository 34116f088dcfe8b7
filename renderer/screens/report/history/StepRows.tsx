import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Places } from '#renderer/navigation/usePlaces.ts';
import { ChangeCells } from './ChangeCells.tsx';
import type { LoggedStep } from './group-changes.ts';
import { sayStep } from './say-change.ts';

/** A step of the change log in one row; one with several changes expands to a row each. */
export function StepRows(props: {
  readonly step: LoggedStep;
  readonly draft: Draft;
  readonly places: Places;
}) {
  const { step, draft, places } = props;
  const { changes } = step;
  const [only, ...others] = changes;
  const [isOpen, setOpen] = useState(false);
  const cells = (change: typeof only) =>
    change && <ChangeCells change={change} report={draft.report} onOpen={places.open} />;
  return (
    <tbody aria-label={sayStep(step.name)}>
      <tr>
        <td>
          <time dateTime={step.at}>{new Date(step.at).toLocaleString('zh-CN', { hour12: false })}</time>
        </td>
        <td>{step.who ?? <span className="quiet">（未记）</span>}</td>
        <td>{sayStep(step.name)}</td>
        {others.length === 0 ? (
          cells(only)
        ) : (
          <td colSpan={3}>
            <Button type="link" size="small" aria-expanded={isOpen} onClick={() => setOpen(!isOpen)}>
              {isOpen ? '收起' : `${changes.length} 处，展开`}
            </Button>
          </td>
        )}
      </tr>
      {isOpen &&
        changes.map((change) => (
          <tr key={change.sequence}>
            <td colSpan={3} />
            {cells(change)}
          </tr>
        ))}
    </tbody>
  );
}
