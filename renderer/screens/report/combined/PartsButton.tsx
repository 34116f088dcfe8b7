import { Button } from 'antd';
import { use, useEffect } from 'react';
import { ShowPartsContext } from './context.ts';

/** 各单位 (F4): each unit's share of the active figure; only in a 汇总. */
export function PartsButton({
  place,
  placeNow = () => place,
}: {
  readonly place: string | null;
  /** The cursor's location at the moment of the key press, because `place` may follow a moment later. */
  readonly placeNow?: () => string | null;
}) {
  const show = use(ShowPartsContext);
  useEffect(() => {
    if (show === null) return;
    const press = (event: KeyboardEvent) => {
      const at = placeNow();
      if (event.key !== 'F4' || event.altKey || event.ctrlKey || at === null) return;
      event.preventDefault();
      show(at);
    };
    document.addEventListener('keydown', press);
    return () => document.removeEventListener('keydown', press);
  }, [show, placeNow]);
  if (show === null) return null;
  return (
    <Button
      disabled={place === null}
      title={place === null ? '先选中一个数' : '这个数由哪些单位的哪个数组成（F4）'}
      onClick={() => place !== null && show(place)}
    >
      各单位
    </Button>
  );
}
