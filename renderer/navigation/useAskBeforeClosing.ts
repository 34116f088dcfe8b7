import { useEffect } from 'react';

/** While `busy`, the window asks before it closes; work goes on if the person stays. */
export function useAskBeforeClosing(busy: boolean): void {
  useEffect(() => {
    if (!busy) return;
    const ask = (event: BeforeUnloadEvent) => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [busy]);
}
