import { useFormatter, useTranslations } from 'next-intl';
import type { TakenCredit } from '#lib/study/ports/credit-store.ts';

type TakenCreditListProps = {
  readonly taken: readonly TakenCredit[];
  readonly busy: boolean;
  readonly onGiveBack: (id: string) => void;
};

/** Credit that was taken back, each time of which can be undone as a whole. */
export function TakenCreditList({ taken, busy, onGiveBack }: TakenCreditListProps) {
  const t = useTranslations('credit.takeBack');
  const format = useFormatter();
  return (
    <ul className="flex flex-col gap-3">
      {taken.map(({ id, at, credits, cards }) => {
        const day = format.dateTime(at, { dateStyle: 'medium', timeStyle: 'short' });
        return (
          <li key={id} className="panel flex flex-wrap items-center justify-between gap-x-6 gap-y-2">
            <span>{t('takenOn', { day, credits, cards })}</span>
            <button
              type="button"
              className="button"
              aria-disabled={busy}
              aria-label={t('giveBackOf', { day })}
              onClick={() => onGiveBack(id)}
            >
              {t('giveBack')}
            </button>
          </li>
        );
      })}
    </ul>
  );
}
