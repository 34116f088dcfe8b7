import { Button } from 'antd';
import { useState } from 'react';
import type { Finding, Where } from '#shared/checks/findings/finding';
import { locationText } from '#shared/checks/findings/location-text';

/** The locations of a finding that has several: their number, and a link to each. */
export function OtherPlaces(props: { readonly finding: Finding; readonly onGo: (where: Where) => void }) {
  const { places } = props.finding;
  const [open, setOpen] = useState(false);
  if (places === undefined || places.length < 2) return null;
  return (
    <div className="places">
      <Button type="link" size="small" aria-expanded={open} onClick={() => setOpen(!open)}>
        {`共 ${places.length} 处${open ? '，收起' : ''}`}
      </Button>
      {open && (
        <ol>
          {places.map((where) => (
            <li key={JSON.stringify(where)}>
              <Button type="link" size="small" onClick={() => props.onGo(where)}>
                {sayPlace(where)}
              </Button>
            </li>
          ))}
        </ol>
      )}
    </div>
  );
}

/** Text is shown beside its location; the location in a form already names row and column. */
function sayPlace(where: Where): string {
  const words = where.table === undefined && where.text !== undefined ? `“${where.text}”` : '';
  return `${locationText(where)}${words}`;
}
