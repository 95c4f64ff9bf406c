import { useFormatter, useTranslations } from 'next-intl';
import type { AsideCard } from '#lib/study/cards/aside-cards.ts';
import { dayOf } from '#app/_components/progress/day.ts';

type AsideWhyProps = { readonly aside: AsideCard; readonly zone: string };

/** Each reason for which a card is put aside, since when, and until when where that is known. */
export function AsideWhy({ aside: { reasons, suspendedItself, buriedUntil, lapses }, zone }: AsideWhyProps) {
  const t = useTranslations('aside.why');
  const format = useFormatter();
  return (
    <ul className="mt-2 text-sm text-soft">
      {reasons.map(({ reason, since: at }) => {
        const since = at === null ? t('unknown') : format.dateTime(at, { dateStyle: 'medium', timeZone: zone });
        const until = buriedUntil ? format.dateTime(dayOf(buriedUntil), { dateStyle: 'medium', timeZone: 'UTC' }) : '';
        const name = reason === 'suspended' && suspendedItself ? 'suspendedItself' : reason;
        return <li key={reason}>{t(name, { since, until, lapses })}</li>;
      })}
    </ul>
  );
}
