import { type App, Button } from 'antd';

type Notification = ReturnType<typeof App.useApp>['notification'];

/** Says that a pack was saved, and offers to undo. */
export function saySaved(notification: Notification, id: string, onUndo: () => void): void {
  notification.success({
    key: id,
    title: '模板已保存',
    placement: 'bottomRight',
    actions: <Button onClick={onUndo}>撤销修改</Button>,
    duration: 20,
  });
}
