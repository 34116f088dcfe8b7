import type { MenuProps } from 'antd';
import type { ReactElement } from 'react';
import { ContextMenu } from '#renderer/navigation/ContextMenu.tsx';
import type { ListActs } from '#renderer/screens/reports/acts/useListActs.ts';

/** The context menu: actions on the chosen reports, with their keys. */
export function ListMenu({ acts, children }: { readonly acts: ListActs; readonly children: ReactElement }) {
  return <ContextMenu items={menuItems(acts)}>{children}</ContextMenu>;
}

function menuItems(acts: ListActs): NonNullable<MenuProps['items']> {
  const act = (key: string, name: string, run: (() => void) | null, keys = '') => ({
    key,
    label: (
      <span className="grid-act">
        {name}
        <kbd>{keys}</kbd>
      </span>
    ),
    disabled: run === null,
    ...(run === null ? {} : { onClick: run }),
  });
  return [
    act('open', '打开', acts.open, 'Enter'),
    act('rename', '改名称', acts.rename, 'F2'),
    { type: 'divider' },
    act('nextYear', '据此建下一年度', acts.nextYear),
    act('pack', '换模板', acts.movePack),
    act('place', '主管部门…', acts.place),
    act('published', '已公开…', acts.publish),
    act('handover', '移交（.jsgk）', acts.handOver),
    { type: 'divider' },
    act('remove', '删除', acts.remove, 'Delete'),
  ];
}
