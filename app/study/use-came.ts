import { useEffect, useState } from 'react';

/** Loads a part of the page, and says whether it is here: for what is not missed where it does not come. */
export function useCame({ load }: { readonly load: () => Promise<unknown> }): boolean {
  const [came, setCame] = useState(false);
  useEffect(() => {
    let isGone = false;
    load().then(
      () => !isGone && setCame(true),
      // Asked for again with the next card.
      () => undefined,
    );
    return () => {
      isGone = true;
    };
  }, [load]);
  return came;
}
