import { Modal } from 'antd';
import { type KeyboardEvent, useRef } from 'react';

/** A figure with a link to it. */
export interface LeadingFigure {
  readonly key: string;
  readonly name: string;
  readonly figure: string;
  readonly hint?: string;
  /** `null` if there is no link. */
  readonly onOpen: (() => void) | null;
}

/** The figures that a cell is computed from, below its description; the arrow keys move between them. */
export function FiguresDialog(props: {
  readonly open: boolean;
  readonly title: string;
  readonly said: string;
  readonly figures: readonly LeadingFigure[];
  readonly width?: number;
  readonly className?: string;
  readonly onClose: () => void;
}) {
  const list = useRef<HTMLOListElement>(null);
  return (
    <Modal
      title={props.title}
      open={props.open}
      {...(props.width === undefined ? {} : { width: props.width })}
      onCancel={props.onClose}
      footer={null}
      afterOpenChange={(open) => open && list.current?.querySelector('button')?.focus()}
      transitionName=""
      maskTransitionName=""
      destroyOnHidden
    >
      <p className="quiet">{props.said}</p>
      <ol ref={list} className={`sources ${props.className ?? ''}`.trim()} onKeyDown={moveFocus}>
        {props.figures.map(({ key, name, figure, hint, onOpen }) => (
          <li key={key}>
            <button type="button" title={hint} disabled={onOpen === null} onClick={() => onOpen?.()}>
              <span>{name}</span>
              <span>{figure}</span>
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  );
}

function moveFocus(event: KeyboardEvent<HTMLElement>): void {
  const item = document.activeElement?.closest('li');
  const next =
    event.key === 'ArrowDown'
      ? item?.nextElementSibling
      : event.key === 'ArrowUp'
        ? item?.previousElementSibling
        : null;
  if (next == null) return;
  event.preventDefault();
  next.querySelector('button')?.focus();
}
