'use client';

import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import { FlagDialog } from '#app/_components/remarks/flag-dialog.tsx';
import type { FlagKind } from '#lib/remarks/remark-event.ts';

type FlagExerciseProps = { readonly exerciseId: string; readonly onClose: () => void };

/** The bar is narrow: what was flagged stands in it so long. */
const SAID_MILLIS = 6_000;

/** Flags a fault in an exercise, and says for a while that it did. */
export function FlagExercise({ exerciseId, onClose }: FlagExerciseProps) {
  const t = useTranslations('remarks.flag');
  const locale = useLocale();
  const [kept, setKept] = useState<FlagKind | null>(null);
  const close = useEffectEvent(onClose);
  useEffect(() => {
    if (kept === null) return undefined;
    const timer = setTimeout(() => close(), SAID_MILLIS);
    return () => clearTimeout(timer);
  }, [kept]);
  return (
    <>
      <span role="status" className="wb-small">
        {kept !== null && t('kept', { what: t(`kinds.${kept}`) })}
      </span>
      {kept === null && (
        <FlagDialog
          subject={`exercise:${exerciseId}`}
          seen={{ place: 'exercise', locale, seed: null, print: null }}
          onClose={(what) => (what === null ? onClose() : setKept(what))}
        />
      )}
    </>
  );
}
