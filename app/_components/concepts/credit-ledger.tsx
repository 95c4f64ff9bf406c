import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { CardsCredit, CreditEntry } from '#lib/study/credit/credit-on-cards.ts';

/** What passes on other things did to the cards of a concept, or to one card, latest first; nothing where there is none. */
export function CreditLedger({ credit }: { readonly credit: CardsCredit }) {
  const t = useTranslations('credit');
  const [latest] = credit.entries;
  if (!latest) return null;
  return (
    <section className="mt-10" aria-labelledby="credit">
      <h2 id="credit">{t('title')}</h2>
      <p className="mt-2">
        <LatestLine entry={latest} notDue={credit.notDue} />
      </p>
      <p className="mt-1 text-sm text-soft">{t('text')}</p>
      <div className="scroll-x mt-3">
        <table className="table" aria-label={t('table')}>
          <thead>
            <tr>
              <th scope="col">{t('when')}</th>
              <th scope="col">{t('from')}</th>
              <th scope="col">{t('part')}</th>
              <th scope="col">{t('cards')}</th>
              <th scope="col">{t('later')}</th>
            </tr>
          </thead>
          <tbody>
            {credit.entries.slice(0, SHOWN).map((entry) => (
              <EntryRow key={`${entry.at} ${entry.source?.path ?? ''}`} entry={entry} />
            ))}
          </tbody>
        </table>
      </div>
    </section>
  );
}

const SHOWN = 20;

function LatestLine({ entry, notDue }: { readonly entry: CreditEntry; readonly notDue: number }) {
  const t = useTranslations('credit');
  const locale = useLocale();
  const values = { count: notDue, credit: entry.credit, source: entry.source?.title[locale] ?? t('gone') };
  const kind = entry.source?.kind ?? 'card';
  return t(notDue > 0 ? `notDue.${kind}` : `latest.${kind}`, values);
}

function EntryRow({ entry }: { readonly entry: CreditEntry }) {
  const t = useTranslations('credit');
  const format = useFormatter();
  const locale = useLocale();
  const { at, credit, source, cards, laterDays } = entry;
  return (
    <tr>
      <td className="whitespace-nowrap">{format.dateTime(at, { dateStyle: 'medium' })}</td>
      <td className="w-full">{source ? <Link href={source.path}>{source.title[locale]}</Link> : t('gone')}</td>
      <td>{format.number(credit, { maximumFractionDigits: 2 })}</td>
      <td>{format.number(cards)}</td>
      <td className="whitespace-nowrap">{t('laterDays', { days: laterDays })}</td>
    </tr>
  );
}
