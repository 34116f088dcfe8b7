import { useEffect } from 'react';

/** Input not yet stored, each with the function that stores it. */
const held = new Set<() => void>();

/** Registers a field that stores its input only after a pause, so that nothing is lost on leaving. */
export function useHeldBack(takeOver: () => void): void {
  useEffect(() => {
    held.add(takeOver);
    return () => void held.delete(takeOver);
  }, [takeOver]);
}

/** Stores all pending input; a field that stores its input on blur is blurred and focused again. */
export function takeOverTyping(): void {
  for (const takeOver of held) takeOver();
  const field = document.activeElement;
  if (!(field instanceof HTMLInputElement || field instanceof HTMLTextAreaElement)) return;
  field.blur();
  field.focus({ preventScroll: true });
}
