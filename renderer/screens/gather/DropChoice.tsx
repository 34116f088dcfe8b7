import { App } from 'antd';
import { type DragEvent, useEffect, useState } from 'react';
import { readFiles } from '#renderer/services/read-files.ts';
import type { PickedFile } from '#shared/api/transport';

/**
 * While files are dragged over the window: two drop targets, 取数 and the screen's usual action (`other`), which
 * handles files dropped on its own target.
 */
export function DropChoice(props: {
  readonly other: { readonly title: string; readonly said: string };
  readonly onGather: (files: readonly PickedFile[]) => void;
}) {
  const { message } = App.useApp();
  const [over, setOver] = useState(false);
  const dragged = useDragged();
  const drop = async (event: DragEvent) => {
    event.preventDefault();
    event.stopPropagation();
    setOver(false);
    window.dispatchEvent(new Event(DROPPED));
    const read = await readFiles([...event.dataTransfer.files]);
    if (read.ok) props.onGather(read.value);
    else message.error(read.error.message);
  };
  if (!dragged) return null;
  return (
    <div className="drop-choice">
      {/* biome-ignore lint/a11y/noStaticElementInteractions: the button 取数 does the same by keys */}
      <div
        className={over ? 'over' : ''}
        onDragEnter={() => setOver(true)}
        onDragLeave={() => setOver(false)}
        onDrop={drop}
      >
        <strong>取数</strong>
        <p>财决报表、部门预算、上年决算，填成一份报表</p>
      </div>
      <div>
        <strong>{props.other.title}</strong>
        <p>{props.other.said}</p>
      </div>
    </div>
  );
}

/** The event for files dropped where the window does not receive the drop. */
const DROPPED = 'gather-dropped';

/** Whether files are being dragged over the window. */
function useDragged(): boolean {
  const [dragged, setDragged] = useState(false);
  useEffect(() => {
    const enter = (event: globalThis.DragEvent) => {
      if (event.dataTransfer?.types.includes('Files')) setDragged(true);
    };
    const leave = (event: globalThis.DragEvent) => {
      if (event.relatedTarget === null) setDragged(false);
    };
    const end = () => setDragged(false);
    window.addEventListener('dragenter', enter);
    window.addEventListener('dragleave', leave);
    window.addEventListener('drop', end);
    window.addEventListener(DROPPED, end);
    return () => {
      window.removeEventListener('dragenter', enter);
      window.removeEventListener('dragleave', leave);
      window.removeEventListener('drop', end);
      window.removeEventListener(DROPPED, end);
    };
  }, []);
  return dragged;
}
