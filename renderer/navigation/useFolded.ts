import { useState } from 'react';

const KEY = 'juesuan-parts-folded';

/**
 * Whether the list of parts is collapsed to give the page its width, and a function to change that; remembered
 * between sessions.
 */
export function useFolded(): readonly [boolean, () => void] {
  const [folded, setFolded] = useState(() => localStorage.getItem(KEY) === '1');
  const toggle = () => {
    localStorage.setItem(KEY, folded ? '0' : '1');
    setFolded(!folded);
  };
  return [folded, toggle];
}
