import { Modal } from 'antd';
import { type KeyboardEvent, useEffect, useRef, useState } from 'react';
import type { Draft } from '#renderer/draft/useReport.ts';
import { useBridge } from '#renderer/services/bridge.ts';
import type { Output } from '#shared/api/contract';
import { sayReference } from '#shared/checks/findings/say-reference';
import type { Address } from '#shared/tables/address';
import { sayFigure } from './say-figure.ts';

type Share = Output<'combine.parts'>[number];

/** A figure of a 汇总, unit by unit; each leads to the unit's own figure. */
export function PartsDialog(props: {
  readonly draft: Draft;
  /** An address, or the key of a fact; `null` while nothing is shown. */
  readonly place: string | null;
  readonly onUnit: (id: string, place: string) => void;
  readonly onClose: () => void;
}) {
  const { draft, place } = props;
  const { report } = draft;
  const shares = useShares(report.id, place);
  const list = useRef<HTMLOListElement>(null);
  const sum = (shares ?? []).reduce((all, { amount }) => all + amount, 0);
  return (
    <Modal
      title={place === null ? '' : `${sayReference(place, report)}：各单位`}
      open={shares !== null}
      width={640}
      onCancel={props.onClose}
      footer={null}
      afterOpenChange={(open) => open && list.current?.querySelector('button')?.focus()}
      transitionName=""
      maskTransitionName=""
      destroyOnHidden
    >
      {place !== null && shares !== null && (
        <>
          <p className="quiet">{conclusion(draft, place, shares, sum)}</p>
          <ol ref={list} className="sources combined-parts" onKeyDown={moveFocus}>
            {shares.map((share) => (
              <li key={share.id}>
                <Unit share={share} draft={draft} place={place} onUnit={props.onUnit} />
              </li>
            ))}
          </ol>
        </>
      )}
    </Modal>
  );
}

/** What is set off is no unit's and leads nowhere. */
function Unit({
  share: { id, name, amount },
  draft,
  place,
  onUnit,
}: {
  readonly share: Share;
  readonly draft: Draft;
  readonly place: string;
  readonly onUnit: (id: string, place: string) => void;
}) {
  const figure = sayFigure(place, amount, draft.report.单位);
  return (
    <button
      type="button"
      title="打开这个单位的报表"
      disabled={id === 'offset'}
      onClick={() => onUnit(id, place)}
    >
      <span>{name}</span>
      <span>{figure}</span>
    </button>
  );
}

function useShares(report: string, place: string | null): readonly Share[] | null {
  const { call } = useBridge();
  const [shares, setShares] = useState<readonly Share[] | null>(null);
  useEffect(() => {
    setShares(null);
    if (place === null) return;
    let current = true;
    void call('combine.parts', { report, address: place }).then(
      (read) => current && read.ok && setShares(read.value),
    );
    return () => {
      current = false;
    };
  }, [call, report, place]);
  return shares;
}

function conclusion(
  { report, computed }: Draft,
  place: string,
  shares: readonly Share[],
  sum: number,
): string {
  const value = computed.cells.get(place as Address)?.value ?? report.facts[place] ?? null;
  const say = (figure: number | null) => sayFigure(place, figure, report.单位);
  if (shares.length === 0) return `各单位都没有这个数${value === null ? '' : `；这里填的是 ${say(value)}`}。`;
  const units = shares.filter(({ id }) => id !== 'offset').length;
  const total = `${units} 个单位合计 ${say(sum)}`;
  return value === sum ? `${total}。` : `${total}，这里是 ${say(value)}：人改过，或汇总之后公式不同。`;
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
