'use client';

import { useRouter } from 'next/navigation';
import { useTransition } from 'react';

/** Asks the server for this page again. */
export function RetryButton({ text }: { readonly text: string }) {
  const router = useRouter();
  const [busy, start] = useTransition();
  return (
    <button
      type="button"
      className="button button-primary button-large"
      disabled={busy}
      onClick={() => start(() => router.refresh())}
    >
      {text}
    </button>
  );
}
