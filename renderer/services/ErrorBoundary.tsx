import { Button, Result } from 'antd';
import { Component, type ContextType, type ReactNode } from 'react';
import { BridgeContext } from './bridge.ts';
import { noteDefect } from './note-defect.ts';

interface Props {
  readonly children: ReactNode;
  /** Prepares for showing the children again. */
  readonly onReopen?: () => Promise<unknown>;
  /** `null` if there is nowhere else to go. */
  readonly onLeave: (() => void) | null;
}

/** Shown in place of content that a defect kept from being drawn; without it the window would be blank. */
export class ErrorBoundary extends Component<Props, { readonly failed: boolean }> {
  static override contextType = BridgeContext;
  declare context: ContextType<typeof BridgeContext>;
  override state = { failed: false };

  static getDerivedStateFromError() {
    return { failed: true };
  }

  override componentDidCatch(error: unknown) {
    if (this.context !== null) noteDefect(this.context.call, error);
  }

  override render() {
    if (!this.state.failed) return this.props.children;
    const { onLeave } = this.props;
    return (
      <Result
        status="warning"
        title="软件出错，这一页没能显示"
        subTitle="已保存的内容都在，不受影响。出错的位置已记入“备份与移交”里的“诊断信息”，反复出现请发给维护人员。"
        extra={[
          <Button key="reopen" type="primary" onClick={() => void this.#reopen()}>
            重新打开
          </Button>,
          onLeave !== null && (
            <Button key="leave" onClick={onLeave}>
              返回列表
            </Button>
          ),
        ]}
      />
    );
  }

  async #reopen() {
    await this.props.onReopen?.();
    this.setState({ failed: false });
  }
}
