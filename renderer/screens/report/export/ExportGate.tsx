import { useEffect } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ExportDecision } from './ExportDecision.tsx';
import type { Accepted } from './useAccepted.ts';

/**
 * Guards an export: starts it if the check of the current state has no undecided error or missing entry, else
 * asks.
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
