'use client';

import { useEffect } from 'react';
import { keepError, loadPageErrors } from '#app/_components/ui/keep-error.ts';
import { whenIdle } from '#app/_components/ui/when-idle.ts';

const EVENTS = ['error', 'unhandledrejection'] as const;

/** Remembers what goes wrong in pages, so that a report can say it. What remembers it comes when the page has nothing better to do. */
export function PageErrorsWatch() {
  useEffect(() => {
    const keep = (event: ErrorEvent | PromiseRejectionEvent): void =>
      keepError('reason' in event ? event.reason : (event.error ?? event.message));
    for (const name of EVENTS) window.addEventListener(name, keep);
    const stop = whenIdle(() => void loadPageErrors().catch(() => undefined));
    return () => {
      stop();
      for (const name of EVENTS) window.removeEventListener(name, keep);
    };
  }, []);
  return null;
}
