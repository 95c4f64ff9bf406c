'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState, useTransition } from 'react';
import { change } from '#app/_components/ui/change.ts';

/** Lets the new cards of a locked concept into the queue, or lets them wait again. */
export function OpenAnyway({ conceptId, isOpened }: { readonly conceptId: string; readonly isOpened: boolean }) {
  const t = useTranslations('concepts.open');
  const router = useRouter();
  const [isBusy, start] = useTransition();
  const [hasFailed, setFailed] = useState(false);
  const press = (): void =>
    start(async () => {
      const isDone = await change('/api/prerequisites', { concept: conceptId, open: !isOpened });
      setFailed(!isDone);
      if (isDone) router.refresh();
    });
  return (
    <p className="mt-3 flex flex-wrap items-center gap-x-4 gap-y-2">
      <button type="button" className="button" aria-disabled={isBusy} onClick={() => isBusy || press()}>
        {t(isOpened ? 'close' : 'open')}
      </button>
      <span role="status" className="text-sm text-soft">
        {hasFailed ? <span className="text-bad">{t('failed')}</span> : t(isOpened ? 'opened' : 'note')}
      </span>
    </p>
  );
}
