import type { PointerEvent } from 'react';

/**
 * The right edge of a column in the header: dragging resizes the column, a double click fits it to its figures.
 */
export function ColumnEdge(props: {
  readonly width: number;
  /** `null`: the width that its figures need. */
  readonly onResize: (width: number | null) => void;
}) {
  const { width, onResize } = props;
  const begin = (event: PointerEvent<HTMLSpanElement>) => {
    event.preventDefault();
    event.stopPropagation();
    const from = event.clientX;
    const edge = event.currentTarget;
    edge.setPointerCapture(event.pointerId);
    const move = (now: globalThis.PointerEvent) => onResize(width + now.clientX - from);
    const end = () => edge.removeEventListener('pointermove', move);
    edge.addEventListener('pointermove', move);
    edge.addEventListener('pointerup', end, { once: true });
    edge.addEventListener('pointercancel', end, { once: true });
  };
  return (
    <span
      className="column-edge"
      aria-hidden="true"
      title="拖动改列宽，双击合适"
      onPointerDown={begin}
      onMouseDown={(event) => event.preventDefault()}
      onDoubleClick={() => onResize(null)}
    />
  );
}
