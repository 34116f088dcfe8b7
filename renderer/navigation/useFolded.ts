import { useState } from 'react';

const KEY = 'juesuan-parts-folded';

/** Whether the list of parts is folded away, so that the page has its width, and how to change that; remembered. */
export function useFolded(): readonly [boolean, () => void] {
  const [folded, setFolded] = useState(() => localStorage.getItem(KEY) === '1');
  const toggle = () => {
    localStorage.setItem(KEY, folded ? '0' : '1');
    setFolded(!folded);
  };
  return [folded, toggle];
}
