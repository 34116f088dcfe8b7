import { useEffect } from 'react';

/** Typing not yet taken over, each with the function that takes it over. */
const held = new Set<() => void>();

/** Names a field that takes over what is typed only after a pause: what it holds back is not lost on leaving. */
export function useHeldBack(takeOver: () => void): void {
  useEffect(() => {
    held.add(takeOver);
    return () => void held.delete(takeOver);
  }, [takeOver]);
}

/** Takes over everything that is being typed; a field that does so when it is left is left and entered again. */
export function takeOverTyping(): void {
  for (const takeOver of held) takeOver();
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
