import { useTranslations } from 'next-intl';
import type { ComponentProps } from 'react';
import { StudyBar } from './study-bar.tsx';
import { Turn } from './turn.tsx';

/** The turn of a card, or a word while what the card says is still on its way. */
export function AskedTurn(props: ComponentProps<typeof Turn>) {
  const t = useTranslations('study');
  if (!props.entry.card.awaited) return <Turn {...props} />;
  return (
    <div className="study-side">
      <StudyBar session={props.session} />
      <p role="status" className="study-stage text-soft">
        {t('awaited')}
      </p>
    </div>
  );
}
