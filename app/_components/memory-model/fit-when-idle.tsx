'use client';

import { useEffect } from 'react';
import { whenIdle } from '#app/_components/ui/when-idle.ts';

/** While it is there, and the page has nothing better to do, the memory model may fit itself; gone, it stops. */
export function FitWhenIdle() {
  useEffect(() => {
    const controller = new AbortController();
    const stop = whenIdle(() => {
      import('./fit-itself.ts').then(
        ({ fitItself }) => fitItself(controller.signal),
        (problem: unknown) => console.error('The memory model was not fitted.', problem),
      );
    });
    return () => {
      stop();
      controller.abort();
    };
  }, []);
  return null;
}
