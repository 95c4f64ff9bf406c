'use client';

import { useEffect, useState, type ComponentType } from 'react';
import { PartMissing } from './part-missing.tsx';

/**
 * A component whose script is loaded when it is first shown, or before that by `preload`. Where it does not come, it says
 * so in its place and can be asked for again; the rest of the page goes on.
 */
export function onDemand<Props extends object>(load: () => Promise<ComponentType<Props>>): OnDemand<Props> {
  let loaded: ComponentType<Props> | null = null;
  const fetchPart = async (): Promise<ComponentType<Props>> => (loaded ??= await load());
  function Part(props: Props) {
    const [shown, setShown] = useState<{ readonly Part: ComponentType<Props> } | null>(loaded && { Part: loaded });
    const [hasFailed, setFailed] = useState(false);
    useEffect(() => {
      if (shown || hasFailed) return undefined;
      let isGone = false;
      fetchPart().then(
        (part) => !isGone && setShown({ Part: part }),
        (problem: unknown) => {
          console.error('A part of the page could not be loaded.', problem);
          if (!isGone) setFailed(true);
        },
      );
      return () => {
        isGone = true;
      };
    }, [shown, hasFailed]);
    if (shown) return <shown.Part {...props} />;
    return hasFailed ? <PartMissing onRetry={() => setFailed(false)} /> : null;
  }
  // Whether it came is seen when it is shown.
  const preload = (): void => void fetchPart().catch(() => undefined);
  return Object.assign(Part, { preload, load: fetchPart });
}

/** Such a component, and how its script is loaded before it is shown. */
export type OnDemand<Props> = ComponentType<Props> & {
  readonly preload: () => void;
  readonly load: () => Promise<unknown>;
};
