import type { FormSettings } from './settings-draft.ts';

/** What became of saving; `detail` is the server’s own words. */
export type SaveOutcome =
  | { readonly kind: 'saved' }
  | { readonly kind: 'refused'; readonly detail: string }
  | { readonly kind: 'unreachable' };

/** Sends settings and the choice of packs. Never throws. */
export async function postSettings(
  settings: FormSettings,
  packs: Readonly<Record<string, boolean>>,
): Promise<SaveOutcome> {
  try {
    const response = await fetch('/api/settings', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: JSON.stringify({ settings, packs }),
    });
    if (response.ok) return { kind: 'saved' };
    const body = (await response.json()) as { readonly error?: { readonly message?: string; readonly fix?: string } };
    return { kind: 'refused', detail: [body.error?.message, body.error?.fix].filter(Boolean).join(' ') };
  } catch {
    // No answer, or one that is not ours.
    return { kind: 'unreachable' };
  }
}
