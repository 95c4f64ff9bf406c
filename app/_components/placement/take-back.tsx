import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { newId } from '#app/_client/new-id.ts';
import { change } from '#app/_components/ui/change.ts';

/** What an earlier placement took as known, and the way to take that back; cards that were answered since keep their memory. */
export function TakeBack({ cards }: { readonly cards: number }) {
  const t = useTranslations('placement.takeBack');
  const router = useRouter();
  const [isRefused, setRefused] = useState(false);
  if (cards === 0) return null;
  const takeBack = async (): Promise<void> => {
    const isDone = await change('/api/placement', { id: newId(), known: [] });
    setRefused(!isDone);
    if (isDone) router.refresh();
  };
  return (
    <div className="mt-4 text-soft">
      <p>
        {t('text', { count: cards })}{' '}
        <button type="button" className="button button-quiet" onClick={() => void takeBack()}>
          {t('button')}
        </button>
      </p>
      {isRefused && (
        <p role="alert" className="notice notice-bad mt-2">
          {t('failed')}
        </p>
      )}
    </div>
  );
}
