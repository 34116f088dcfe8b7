import { useEffect } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { ExportDecision } from './ExportDecision.tsx';
import { stopsExport } from './stops-export.ts';

/** Stands before an export: lets it begin where the check of the report as it stands has no error and nothing to fill in, else asks. */
export function ExportGate(props: {
  readonly draft: Draft;
  readonly onExport: () => void;
  readonly onLook: () => void;
  readonly onClose: () => void;
}) {
  const { onExport } = props;
  const { state, findings } = props.draft.checks;
  const isClear = state === 'current' && !findings.some(stopsExport);
  useEffect(() => {
    if (isClear) onExport();
  }, [isClear, onExport]);
  return isClear || state === 'running' ? null : <ExportDecision {...props} />;
}
