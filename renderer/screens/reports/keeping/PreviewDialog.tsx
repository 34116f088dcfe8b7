import { Alert, Modal } from 'antd';
import { ComparisonList } from '#renderer/screens/handovers/ComparisonList.tsx';
import type { usePreview } from './usePreview.ts';

/** The reports of a backup compared with the stored ones, including which of them are damaged. */
export function PreviewDialog({ shown, close, take }: ReturnType<typeof usePreview>) {
  if (shown === null) return null;
  const { comparisons, damaged } = shown;
  return (
    <Modal title="备份中的报表" width={680} open onCancel={close} footer={null}>
      {damaged.length > 0 && (
        <Alert
          type="warning"
          showIcon
          title={`这份备份里已损坏、不能恢复的：${damaged.join('、')}。请在更早的备份里找`}
        />
      )}
      <ComparisonList comparisons={comparisons} action="恢复这一份" onTake={take} />
    </Modal>
  );
}
