import { App } from 'antd';
import { useCallback } from 'react';
import type { Draft } from './useReport.ts';

/** Leaves a report: all input is saved first, or the person decides to lose what cannot be saved. */
export function useLeaving({ settled }: Draft, onClose: () => void): () => Promise<void> {
  const { modal } = App.useApp();
  return useCallback(async () => {
    if (await settled()) return onClose();
    modal.confirm({
      title: '还有修改没有保存',
      content: '现在返回列表会丢掉这些修改。请留在这里，按右上角的“重试”，保存之后再返回。',
      okText: '放弃修改并返回',
      okButtonProps: { danger: true },
      cancelText: '留在这里',
      autoFocusButton: 'cancel',
      onOk: onClose,
    });
  }, [settled, modal, onClose]);
}
