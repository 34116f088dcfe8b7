import type { ReactNode } from 'react';
import { anchorOf } from './sections.ts';

/** A list of the preview under its heading; hidden if it is empty. */
export function GatherSection(props: {
  readonly id: string;
  readonly title: string;
  readonly count: number;
  /** How they are handled, in one sentence. */
  readonly said: string;
  readonly children: ReactNode;
}) {
  if (props.count === 0) return null;
  return (
    <section className="gather-section" aria-labelledby={anchorOf(props.id)}>
      <h2 id={anchorOf(props.id)} tabIndex={-1}>
        {`${props.title} ${props.count}`}
        <span className="quiet">{props.said}</span>
      </h2>
      {props.children}
    </section>
  );
}
