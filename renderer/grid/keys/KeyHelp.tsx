import { Modal } from 'antd';
import { KEY_HELP } from './key-help.ts';

export function KeyHelp({ onClose }: { readonly onClose: () => void }) {
  return (
    <Modal title="快捷键" open onCancel={onClose} footer={null} width={640}>
      <dl className="key-help">
        {KEY_HELP.map(([keys, does]) => (
          <div key={keys}>
            <dt>
              <kbd>{keys}</kbd>
            </dt>
            <dd>{does}</dd>
          </div>
        ))}
      </dl>
    </Modal>
  );
}
