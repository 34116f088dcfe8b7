import { Button } from 'antd';
import { type KeyboardEvent, type ReactNode, useState } from 'react';
import type { Finding } from '#shared/checks/findings/finding';
import type { FindingGroup } from './arrange.ts';

const AT_ONCE = 200;

/** Groups of findings. Up and Down move from one to the next, Home and End to the first and last. */
export function FindingList(props: {
  readonly groups: readonly FindingGroup[];
  readonly item: (finding: Finding) => ReactNode;
}) {
  const [most, setMost] = useState(AT_ONCE);
  const total = props.groups.reduce((sum, { findings }) => sum + findings.length, 0);
  let left = most;
  return (
    // biome-ignore lint/a11y/noStaticElementInteractions: the keys move the focus among the buttons inside
    <div className="findings" onKeyDown={moveFocus}>
      {props.groups.map(({ title, findings }) => {
        const shown = findings.slice(0, Math.max(0, left));
        left -= findings.length;
        return (
          shown.length > 0 && (
            <section key={title} aria-label={title}>
              <h3>{`${title}（${findings.length}）`}</h3>
              <ul>{shown.map(props.item)}</ul>
            </section>
          )
        );
      })}
      {total > most && (
        <Button type="link" onClick={() => setMost(most + AT_ONCE)}>
          {`还有 ${total - most} 条，再显示 ${AT_ONCE} 条`}
        </Button>
      )}
    </div>
  );
}

function moveFocus(event: KeyboardEvent<HTMLDivElement>): void {
  if (!['ArrowDown', 'ArrowUp', 'Home', 'End'].includes(event.key)) return;
  const items = [...event.currentTarget.querySelectorAll<HTMLElement>('.finding .go')];
  const here = items.findIndex((item) => item.closest('.finding')?.contains(document.activeElement));
  const next = { ArrowDown: here + 1, ArrowUp: here - 1, Home: 0, End: items.length - 1 }[event.key];
  event.preventDefault();
  items[Math.max(0, Math.min(items.length - 1, next ?? 0))]?.focus();
}
