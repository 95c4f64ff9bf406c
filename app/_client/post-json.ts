/** What the server said; `detail` is in its own words. */
export type Reply<Value> =
  | { readonly kind: 'done'; readonly value: Value }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'unreachable' };

/** Sends a JSON body to an address of the app. Never throws. */
export async function postJson<Value>(path: string, body: unknown): Promise<Reply<Value>> {
  try {
    const headers = { 'content-type': 'application/json' };
    const response = await fetch(path, { method: 'POST', headers, body: JSON.stringify(body) });
    if (response.ok) return { kind: 'done', value: (await response.json()) as Value };
    const { error } = (await response.json()) as {
      readonly error?: { readonly message?: string; readonly fix?: string };
    };
    return { kind: 'refused', detail: [error?.message, error?.fix].filter(Boolean).join(' ') };
  } catch {
    // No answer, or one that is not ours.
    return { kind: 'unreachable' };
  }
}
