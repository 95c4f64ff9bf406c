'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { useRef } from 'react';
import { HistoryList } from '#app/_components/memory/history-list.tsx';
import { dayOf } from '#app/_components/progress/day.ts';
import { emptyAnswer } from '#app/_components/quiz/empty-answer.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { PartMissing } from '#app/_components/ui/part-missing.tsx';
import { usePart } from '#app/_components/ui/use-part.ts';
import { CardFace } from '#app/study/card-face.tsx';
import type { CardId } from '#lib/base/card-id.ts';
import type { CardReading } from '#lib/study/browse/card-reading.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';

/** A card to be read where it stands in the table: question, answer, why it is put aside, history. */
export function OpenedCard({ cardId }: { readonly cardId: CardId }) {
  const t = useTranslations('browse.open');
  const { part, hasFailed, retry } = usePart<CardReading>(`/api/browse/card?${new URLSearchParams({ id: cardId })}`);
  if (hasFailed) return <PartMissing onRetry={retry} />;
  if (!part) return <p className="text-soft">{t('loading')}</p>;
  const { card, rows, zone } = part;
  return (
    <>
      {card ? <Face card={card} /> : <p className="text-soft">{t('gone')}</p>}
      <Why reading={part} />
      <h2 className="mt-5 text-base font-semibold">{t('history')}</h2>
      <HistoryList rows={rows} zone={zone} />
      {card && <Ways card={card} />}
    </>
  );
}

function Face({ card }: { readonly card: CardView }) {
  const t = useTranslations('browse.open');
  const locale = useLocale();
  const face = useRef<HTMLElement>(null);
  if (card.body.kind === 'exercise') return <Html html={card.prompt} locale={locale} />;
  const response = emptyAnswer(card);
  return (
    <div className="answered-card">
      <CardFace
        ref={face}
        card={card}
        locale={locale}
        phase={{ name: 'answer', judged: response && { response, correct: false, proposed: 'good' } }}
        response={response}
        problem={null}
        onRespond={() => undefined}
      />
      {card.source !== null && <p className="mt-3 text-sm text-soft">{t('source', { source: card.source })}</p>}
    </div>
  );
}

/** Each reason for which it is put aside, since when, and until when where that is known. */
function Why({ reading: { reasons, suspendedItself, buriedUntil, lapses, zone } }: { readonly reading: CardReading }) {
  const t = useTranslations('browse.why');
  const format = useFormatter();
  if (reasons.length === 0) return null;
  return (
    <ul className="notice mt-4 text-sm">
      {reasons.map(({ reason, since: at }) => {
        const since = at === null ? t('unknown') : format.dateTime(at, { dateStyle: 'medium', timeZone: zone });
        const until = buriedUntil ? format.dateTime(dayOf(buriedUntil), { dateStyle: 'medium', timeZone: 'UTC' }) : '';
        const name = reason === 'suspended' && suspendedItself ? 'suspendedItself' : reason;
        return <li key={reason}>{t(name, { since, until, lapses })}</li>;
      })}
    </ul>
  );
}

function Ways({ card }: { readonly card: CardView }) {
  const t = useTranslations('browse.open');
  const locale = useLocale();
  return (
    <p className="mt-3 flex flex-wrap gap-x-5 text-sm">
      <Link href={`/cards/${card.id}`} className={LINK}>
        {t('page')}
      </Link>
      {card.body.kind === 'exercise' ? (
        <Link href={`/exercises/${card.body.exerciseId}`} className={LINK}>
          {t('exercise')}
        </Link>
      ) : (
        card.conceptId !== null && (
          <Link href={`/concepts/${card.conceptId}`} className={LINK}>
            {t('concept', { concept: card.title[locale] })}
          </Link>
        )
      )}
    </p>
  );
}

const LINK = 'inline-flex min-h-8 items-center pointer-coarse:min-h-11';
