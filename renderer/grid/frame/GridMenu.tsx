import type { MenuProps } from 'antd';
import type { ReactElement } from 'react';
import { ContextMenu } from '#renderer/navigation/ContextMenu.tsx';

/** Actions on the selected cells, by name. */
export interface GridActs {
  readonly copy: () => void;
  readonly cut: () => void;
  readonly clear: () => void;
  readonly fillDown: () => void;
  readonly fillRight: () => void;
  readonly print: () => void;
  readonly selectAll: () => void;
  readonly find: () => void;
  readonly replace: () => void;
  readonly sources: () => void;
  readonly comment: () => void;
  readonly help: () => void;
}

/** The context menu: the usual actions, each with its key. */
export function GridMenu(props: {
  readonly acts: GridActs;
  readonly readOnly: boolean;
  readonly hasSources: boolean;
  readonly takesComments: boolean;
  readonly children: ReactElement;
}) {
  const { acts, readOnly } = props;
  const act = (key: keyof GridActs, name: string, keys: string, disabled = false) => ({
    key,
    label: (
      <span className="grid-act">
        {name}
        <kbd>{keys}</kbd>
      </span>
    ),
    disabled,
    onClick: acts[key],
  });
  const items: NonNullable<MenuProps['items']> = [
    act('cut', '剪切', 'Ctrl+X', readOnly),
    act('copy', '复制', 'Ctrl+C'),
    // a page may not read the clipboard itself: only the key pastes
    { key: 'paste', label: '粘贴请按 Ctrl+V', disabled: true },
    act('clear', '清空', 'Delete', readOnly),
    act('fillDown', '向下填充', 'Ctrl+D', readOnly),
    act('fillRight', '向右填充', 'Ctrl+R', readOnly),
    { type: 'divider' },
    act('selectAll', '全选', 'Ctrl+A'),
    act('find', '查找', 'Ctrl+F'),
    act('replace', '替换', 'Ctrl+H', readOnly),
    act('sources', '看这个数由哪些格算出', 'Ctrl+[', !props.hasSources),
    act('comment', '批注', 'Shift+F2', !props.takesComments),
    act('print', '打印本表', 'Ctrl+P'),
    act('help', '全部快捷键', 'F1'),
  ];
  return <ContextMenu items={items}>{props.children}</ContextMenu>;
}
