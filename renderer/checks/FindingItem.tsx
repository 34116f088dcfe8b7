import { Button } from 'antd';
import type { ReactNode } from 'react';
import type { Finding } from '#shared/checks/findings/finding';
import { locationText } from '#shared/checks/findings/location-text';
import { SEVERITY_NAMES } from './arrange.ts';

/** One finding: its message, its location, and its actions. Enter or a click leads to its location. */
export function FindingItem(props: {
  readonly finding: Finding;
  readonly onGo: () => void;
  readonly actions: ReactNode;
  /** Content below it. */
  readonly more?: ReactNode;
  readonly children?: ReactNode;
}) {
  const { finding } = props;
  const { severity, where, message, rule } = finding;
  return (
    <li className="finding">
      <button type="button" className="go" title={`${rule}：点击前往`} onClick={props.onGo}>
        <span className={`severity ${severity}`}>{SEVERITY_NAMES[severity]}</span>
        <span className="place">{locationText(where)}</span>
        <span className="message">
          {message}
          {props.children}
        </span>
      </button>
      <span className="actions">{props.actions}</span>
      {props.more}
    </li>
  );
}

/** Actions on an open finding. */
export function FindingActions(props: {
  readonly finding: Finding;
  readonly onCorrect: () => void;
  readonly onVerify: () => void;
}) {
  const { correction, severity } = props.finding;
  return (
    <>
      {correction !== null && (
        <Button size="small" title={sayCorrection(props.finding)} onClick={props.onCorrect}>
          更正
        </Button>
      )}
      {severity !== 'todo' && (
        <Button size="small" title="看过了，情况属实，写明理由" onClick={props.onVerify}>
          已核实…
        </Button>
      )}
    </>
  );
}

/** Describes a correction in words. */
export function sayCorrection({ correction, where, actual, expected }: Finding): string {
  if (correction === '') return `填列的 ${actual ?? '空白'} 清空，改用公式结果 ${expected ?? '空白'}`;
  if (where.range !== undefined) return `“${where.text ?? ''}”改为“${correction}”`;
  return where.row === undefined ? `表下加上“${correction}”` : `名称改为“${correction}”`;
}
