import type { NotificationArgsProps } from 'antd';

/** The id of the one notice of what a paste omitted; it disappears with the paste, the form or the time. */
export const PASTE_NOTICE = 'paste';

const SHOWN_SECONDS = 15;

/** Says how many cells were pasted and what was not, in a place that covers no button. */
export function pasteNotice(pasted: number, left: readonly string[]): NotificationArgsProps {
  return {
    key: PASTE_NOTICE,
    title: pasted === 0 ? '没有粘贴' : `已粘贴 ${pasted} 格，有的没有粘贴`,
    description: left.join('\n'),
    className: 'lines',
    placement: 'bottomRight',
    duration: SHOWN_SECONDS,
  };
}
