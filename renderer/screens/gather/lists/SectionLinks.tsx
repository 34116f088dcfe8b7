import type { GatherPlanned } from '#shared/gather/preview/preview';
import { anchorOf, sectionsOf } from './sections.ts';

/** Links to each section of the preview. */
export function SectionLinks({ preview }: { readonly preview: GatherPlanned }) {
  const go = (id: string) => {
    const heading = document.getElementById(anchorOf(id));
    heading?.scrollIntoView();
    heading?.focus();
  };
  return (
    <nav className="gather-links" aria-label="取数的各节">
      {sectionsOf(preview).map(({ id, title, count, grave }) => (
        <button key={id} type="button" className={grave ? 'grave' : ''} onClick={() => go(id)}>
          {`${title} ${count}`}
        </button>
      ))}
    </nav>
  );
}
