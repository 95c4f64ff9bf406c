import { useRouter } from 'next/navigation';
import { useState } from 'react';
import { postJson, type Reply } from '#app/_client/post-json.ts';

/** How saving stands. `changed`: something was changed and not sent yet; `invalid`: what was typed cannot be. */
export type Saving =
  | { readonly kind: 'idle' | 'changed' | 'saving' | 'saved' | 'invalid' }
  | Exclude<Reply<unknown>, { readonly kind: 'done' }>;

export type SavingInHand = {
  readonly saving: Saving;
  readonly touch: () => void;
  readonly reject: () => void;
  /** Sends; false when it was not taken. */
  readonly send: (body: unknown) => Promise<boolean>;
};

/** Sends settings to an address of the app, and tells how that went. */
export function useSaving(path: string): SavingInHand {
  const router = useRouter();
  const [saving, setSaving] = useState<Saving>({ kind: 'idle' });
  return {
    saving,
    touch: () => setSaving({ kind: 'changed' }),
    reject: () => setSaving({ kind: 'invalid' }),
    send: async (body) => {
      setSaving({ kind: 'saving' });
      const reply = await postJson(path, body);
      setSaving(reply.kind === 'done' ? { kind: 'saved' } : reply);
      if (reply.kind === 'done') router.refresh();
      return reply.kind === 'done';
    },
  };
}
