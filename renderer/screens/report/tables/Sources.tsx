import { Modal } from 'antd';
import { type KeyboardEvent, useRef } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { formulaSentence } from '#shared/compute/readings';
import { formatAmount, groupThousands } from '#shared/money/amount';
import { type Address, parseAddress } from '#shared/tables/address';

/** The cells that a computed one is made of, each with its figure and the way to it. */
export function Sources(props: {
  readonly draft: Draft;
  /** The computed cell; `null` while nothing is shown. */
  readonly of: Address | null;
  readonly onJump: (to: Address) => void;
  readonly onClose: () => void;
}) {
  const { draft, of } = props;
  const list = useRef<HTMLOListElement>(null);
  const cells = draft.computed.cells;
  const formula = of === null ? null : (cells.get(of)?.formula ?? null);
  return (
    <Modal
      title={of === null ? '' : `${nameOf(of)} 的来源`}
      open={formula !== null}
      onCancel={props.onClose}
      footer={null}
      afterOpenChange={(open) => open && list.current?.querySelector('button')?.focus()}
      transitionName=""
      maskTransitionName=""
      destroyOnHidden
    >
      <p className="quiet">{formula === null ? '' : formulaSentence(formula)}</p>
      <ol ref={list} className="sources" onKeyDown={moveFocus}>
        {formula?.terms.map(({ sign, address }) => (
          <li key={address}>
            <button type="button" onClick={() => props.onJump(address)}>
              <span>{`${sign === 1 ? '＋' : '－'} ${nameOf(address)}`}</span>
              <span>
                {groupThousands(formatAmount(cells.get(address)?.value ?? null, draft.report.单位)) || '空'}
              </span>
            </button>
          </li>
        ))}
      </ol>
    </Modal>
  );
}

function nameOf(at: Address): string {
  const place = parseAddress(at);
  return place === null ? at : `${place.table} ${place.row}“${place.column}”`;
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
