import { Button } from 'antd';
import { useState } from 'react';
import type { Finding, Where } from '#shared/checks/findings/finding';
import { locationText } from '#shared/checks/findings/location-text';

/** The places of a finding that has several: how many there are, and each of them a click away. */
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

/** Words are told by themselves beside their place; a form's place names its row and column already. */
function sayPlace(where: Where): string {
  const words = where.table === undefined && where.text !== undefined ? `“${where.text}”` : '';
  return `${locationText(where)}${words}`;
}
