const TOGETHER_MS = 300;

const listeners = new Set<() => void>();
let source: EventSource | null = null;
let isTelling = false;

/**
 * Tells a listener whenever anything changed at the bureau; many changes in a moment are one. All listeners of a page
 * share one connection: browsers open few to one server. Returns what ends it.
 */
export function followChanges(changed: () => void): () => void {
  listeners.add(changed);
  source ??= open();
  return () => {
    listeners.delete(changed);
    if (listeners.size > 0) return;
    source?.close();
    source = null;
  };
}

function open(): EventSource {
  const opened = new EventSource('/events');
  opened.onmessage = () => {
    if (isTelling) return;
    isTelling = true;
    setTimeout(tell, TOGETHER_MS);
  };
  return opened;
}

function tell(): void {
  isTelling = false;
  for (const changed of [...listeners]) changed();
}
