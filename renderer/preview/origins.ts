import type { ParagraphOrigin } from '#shared/publication/blocks';
import { TEXT_PARTS } from '#shared/report/report';

/** The attribute by which a block names its paragraph. */
export function originName({ part, paragraph }: ParagraphOrigin): string {
  return `${part}/${paragraph}`;
}

/** The paragraph that an element of the preview belongs to. */
export function originOf(element: Element): ParagraphOrigin | null {
  const name = element.closest<HTMLElement>('[data-origin]')?.dataset.origin;
  const [said, paragraph] = name?.split('/') ?? [];
  const part = TEXT_PARTS.find((each) => each === said);
  return part === undefined ? null : { part, paragraph: Number(paragraph) };
}

/** Marks a paragraph as the current one and scrolls to it if it is not visible. */
export function bringIntoView(scroller: HTMLElement | null, origin: ParagraphOrigin): void {
  if (scroller === null) return;
  for (const before of scroller.querySelectorAll('.in-work')) before.classList.remove('in-work');
  const block = scroller.querySelector(`[data-origin="${originName(origin)}"]`);
  if (block === null) return;
  block.classList.add('in-work');
  const [inside, frame] = [block.getBoundingClientRect(), scroller.getBoundingClientRect()];
  if (inside.top < frame.top || inside.bottom > frame.bottom)
    scroller.scrollTop += inside.top - frame.top - frame.height / 3;
}
