import { useEffect, useRef } from 'react';

/**
 * While `busy`, the window asks before it closes; work goes on if the person stays. A person who wanted to close it
 * then still sees what failed before it closes.
 */
export function useAskBeforeClosing(busy: boolean, hasFailed: boolean): void {
  const wasAsked = useRef(false);
  useEffect(() => {
    if (!busy && !(hasFailed && wasAsked.current)) {
      wasAsked.current = false;
      return;
    }
    const ask = (event: BeforeUnloadEvent) => {
      wasAsked.current = true;
      event.preventDefault();
    };
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy, hasFailed]);
}
