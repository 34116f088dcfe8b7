const TOGETHER_MS = 300;

const listeners = new Set<() => void>();
let source: EventSource | null = null;
let isTelling = false;

/**
 * Notifies a listener of changes at the bureau; changes within a moment are combined. All listeners of a page
 * share one connection, because browsers open only a few to one server. Returns a function to stop.
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
