import type { ReactNode } from 'react';
import { useTranslations } from 'next-intl';

/** Where the graphs of a page find what says which keys they have. */
export const GRAPH_KEYS_ID = 'graph-keys';

/** Which keys move through the graphs of the page; where there is only a finger it is read out, but not seen. */
export function GraphKeys() {
  const t = useTranslations('concepts');
  return (
    <p id={GRAPH_KEYS_ID} className="mt-2 text-sm text-soft pointer-coarse:hidden">
      {t.rich('keys', { key: keyCap })}
    </p>
  );
}

function keyCap(name: ReactNode): ReactNode {
  return <kbd className="kbd">{name}</kbd>;
}
