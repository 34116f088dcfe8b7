import { Dropdown, type MenuProps } from 'antd';
import type { ReactElement } from 'react';

/** A menu taller than the room on either side of the pointer is moved along it, so that none of it is cut off. */
const WITHIN_WINDOW = { offset: [0, 0], overflow: { adjustX: true, adjustY: false, shiftY: true } };

/** The menu of the right mouse button over its child. */
export function ContextMenu(props: {
  readonly items: NonNullable<MenuProps['items']>;
  readonly children: ReactElement;
}) {
  return (
    <Dropdown trigger={['contextMenu']} align={WITHIN_WINDOW} menu={{ items: props.items }} destroyOnHidden>
      {props.children}
    </Dropdown>
  );
}
