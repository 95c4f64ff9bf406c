'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';

/** The outbox with its database, loaded when the page has nothing better to do. */
export function OutboxWhenIdle() {
  const [notice, setNotice] = useState<{ readonly Notice: ComponentType } | null>(null);
  useEffect(
    () =>
      whenIdle(() => {
        import('./outbox-notice.tsx').then(
          ({ OutboxNotice }) => setNotice({ Notice: OutboxNotice }),
          (problem: unknown) => console.error('What waits to be sent goes with the next page.', problem),
        );
      }),
    [],
  );
  return notice && <notice.Notice />;
}
