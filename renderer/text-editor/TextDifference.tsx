import { diffChars } from 'diff';
import { useMemo } from 'react';

/** The difference between two texts, ignoring spaces: deletions struck through, insertions underlined. */
export function TextDifference({ from, to }: { readonly from: string; readonly to: string }) {
  const changes = useMemo(() => diffChars(unspaced(from), unspaced(to)), [from, to]);
  let place = 0;
  return (
    <p className="difference">
      {changes.map(({ value, added, removed }) => {
        place += value.length;
        if (added) return <ins key={`+${place}`}>{value}</ins>;
        return removed ? <del key={`-${place}`}>{value}</del> : <span key={place}>{value}</span>;
      })}
    </p>
  );
}

function unspaced(text: string): string {
  return text.replace(/\s+/g, '');
}
