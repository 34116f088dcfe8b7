import type { Section } from '#shared/publication/blocks';
import { contentsOf } from '#shared/publication/contents';

/** The contents: parts, sections of the texts, forms and annexes. Only exports have page numbers. */
export function ContentsList({ sections }: { readonly sections: readonly Section[] }) {
  return (
    <>
      <p className="contents-title">目录</p>
      {contentsOf({ sections }).map(({ text, level, anchor }) => (
        <p key={anchor} className={`contents-${level}`}>
          {text}
        </p>
      ))}
    </>
  );
}
