import { Button } from 'antd';
import { useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import type { Address } from '#shared/tables/address';
import { OverrideDialog } from './OverrideDialog.tsx';

/** Opens 按批复数填列 for the active cell, if a formula computes it. */
export function OverrideButton({
  draft,
  active,
}: {
  readonly draft: Draft;
  readonly active: Address | null;
}) {
  const [open, setOpen] = useState(false);
  const cell = active === null ? undefined : draft.computed.cells.get(active);
  const isComputed = cell?.formula != null && cell.computed !== null;
  return (
    <>
      <Button
        disabled={!isComputed}
        title={isComputed ? '这一格不用公式结果，填批复的数并写明原因' : '先选中一个由公式得出的格'}
        onClick={() => setOpen(true)}
      >
        按批复数填列
      </Button>
      {open && cell !== undefined && (
        <OverrideDialog draft={draft} cell={cell} onClose={() => setOpen(false)} />
      )}
    </>
  );
}
