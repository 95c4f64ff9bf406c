/** Lets the page’s own work go first; returns how to take it back. */
export function whenIdle(act: () => void): () => void {
  if ('requestIdleCallback' in window) {
    const id = requestIdleCallback(act, { timeout: 2_000 });
    return () => cancelIdleCallback(id);
  }
  const timer = setTimeout(act, 200);
  return () => clearTimeout(timer);
}
