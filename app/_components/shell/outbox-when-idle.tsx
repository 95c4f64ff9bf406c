'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';

const AGAIN_MILLIS = 2_000;

/**
 * The outbox with its database, loaded when the page has nothing better to do; tried again where it does not come, for a server
 * that is away just then must not leave answers unsent when it is back.
 */
export function OutboxWhenIdle() {
  const [notice, setNotice] = useState<{ readonly Notice: ComponentType } | null>(null);
  useEffect(() => {
    let timer: ReturnType<typeof setTimeout> | undefined;
    let isGone = false;
    const load = (): void => {
      import('./outbox-notice.tsx').then(
        ({ OutboxNotice }) => setNotice({ Notice: OutboxNotice }),
        (problem: unknown) => {
          console.error('What sends waiting answers did not come; it is tried again.', problem);
          if (!isGone) timer = setTimeout(load, AGAIN_MILLIS);
        },
      );
    };
    const stop = whenIdle(load);
    return () => {
      isGone = true;
      stop();
      clearTimeout(timer);
    };
  }, []);
  return notice && <notice.Notice />;
}
