import { useEffect } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ExportDecision } from './ExportDecision.tsx';
import type { Accepted } from './useAccepted.ts';

/**
 * Stands before an export: lets it begin where the check of the report as it stands has no error and nothing to fill in
 * that was not decided about, else asks.
 */
export function ExportGate(props: {
  readonly draft: Draft;
  readonly accepted: Accepted;
  readonly onExport: () => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { onExport, accepted } = props;
  const { state } = props.draft.checks;
  const isClear = state === 'current' && accepted.open.length === 0;
  useEffect(() => {
    if (isClear) onExport();
  }, [isClear, onExport]);
  return isClear || state === 'running' ? null : (
    <ExportDecision
      {...props}
      onExport={() => {
        accepted.accept();
        onExport();
      }}
    />
  );
}
