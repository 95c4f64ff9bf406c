import { knownCardId, type CardId } from '#lib/base/card-id.ts';
import Link from 'next/link';
import { notFound } from 'next/navigation';
import { getLocale, getTranslations } from 'next-intl/server';
import { preview } from '#lib/srs/answer/schedule.ts';
import { CreditLedger } from '#app/_components/concepts/credit-ledger.tsx';
import { CreditTakeBack } from '#app/_components/credit/credit-take-back.tsx';
import { CardActions } from '#app/_components/memory/card-actions.tsx';
import { ForgettingCurve } from '#app/_components/memory/forgetting-curve.tsx';
import { Futures } from '#app/_components/memory/futures.tsx';
import { HistoryList } from '#app/_components/memory/history-list.tsx';
import { FlagButton } from '#app/_components/remarks/flag-button.tsx';
import { OwnRemarks } from '#app/_components/remarks/own-remarks.tsx';
import { MemoryTable } from '#app/_components/memory/memory-table.tsx';
import { Html } from '#app/_components/ui/html.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import type { StudyContext } from '#lib/study/context.ts';
import type { CardHistoryView } from '#lib/study/cards/card-history.ts';
import { cardHistoryPage } from '#lib/study/cards/card-history.ts';
import { subjectOfCard } from '#lib/remarks/remark-subject.ts';
import { remarksOn, type SubjectRemarks } from '#lib/study/remarks/remarks-view.ts';
import type { CardView } from '#lib/study/cards/card-view.ts';

export const dynamic = 'force-dynamic';

type Props = { readonly params: Promise<{ readonly id: readonly string[] }> };

const cardIdOf = async ({ params }: Props): Promise<CardId> =>
  knownCardId((await params).id.map(decodeURIComponent).join('/'));

/** One card: what happened to it, how well it is known, and what each rating would do. */
export default async function CardPage(props: Props) {
  const cardId = await cardIdOf(props);
  const loaded = await loadView((context) => cardAndRemarks(context, cardId));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  if (!loaded.value) notFound();
  const { view, remarks } = loaded.value;
  const t = await getTranslations('history');
  const locale = await getLocale();
  const { card, state, parameters, now, zone, rolloverHour, today } = view;
  const { memory } = state;
  const title = t('title', { concept: card.title[locale] });
  return (
    <PageMain title={title} narrow>
      <p>
        <Link href="/progress" className="inline-flex min-h-8 items-center text-sm">
          ← {t('back')}
        </Link>
      </p>
      <h1>{title}</h1>
      <div className="panel mt-4">
        <Html html={card.prompt} locale={locale} />
        {card.figure && <FigurePlot figure={card.figure} locale={locale} />}
      </div>
      <CardRemarks card={card} remarks={remarks} />
      <section className="mt-6" aria-label={t('actions.label')}>
        <CardActions cardId={card.id} state={state} boundary={{ zone, rolloverHour }} today={today} />
      </section>
      <section className="panel mt-4">
        <h2>{t('memory')}</h2>
        {state.suspended && <p className="notice mt-3">{t('isSuspended')}</p>}
        {state.buriedUntil !== null && state.buriedUntil > today && <p className="notice mt-3">{t('isBuried')}</p>}
        <div className="mt-3">
          <MemoryTable card={card} state={state} parameters={parameters} moment={{ at: now, zone }} />
        </div>
        {memory.state === 'new' ? (
          <p className="mt-4 text-soft">{t('new')}</p>
        ) : (
          <div className="mt-5">
            <ForgettingCurve memory={memory} at={now} weights={parameters.weights} />
          </div>
        )}
      </section>
      <CardCredit view={view} />
      <section className="panel mt-4">
        <h2>{t('futures.title')}</h2>
        <p className="mt-1 text-soft">{t('futures.note')}</p>
        <Futures
          futures={preview(memory, { at: now, zone, rolloverHour, seed: card.seed }, parameters)}
          weights={parameters.weights}
        />
      </section>
      <section className="panel mt-4">
        <h2>{t('log')}</h2>
        <p className="mt-1 text-soft">{t('logNote')}</p>
        <HistoryList rows={view.rows} zone={zone} />
      </section>
    </PageMain>
  );
}

async function cardAndRemarks(context: StudyContext, cardId: CardId) {
  const view = await cardHistoryPage(context, cardId);
  return view && { view, remarks: await remarksOn(context, subjectOfCard(view.card.id)) };
}

/** What the learner remarks on the card, and the way to. */
async function CardRemarks({ card, remarks }: { readonly card: CardView; readonly remarks: SubjectRemarks | null }) {
  const locale = await getLocale();
  const subject = subjectOfCard(card.id);
  const seed = card.body.kind === 'exercise' ? null : card.seed;
  return (
    <div className="mt-3 flex flex-col items-start gap-2">
      <FlagButton subject={subject} seen={{ place: 'card', locale, seed, print: card.print }} />
      {remarks && <OwnRemarks subject={subject} given={remarks.personal} />}
    </div>
  );
}

/** The credit that the card took, and the way to take it back; nothing where there was none. */
function CardCredit({ view: { card, credit, takenCredit } }: { readonly view: CardHistoryView }) {
  return (
    <>
      <CreditLedger credit={credit} />
      {credit.entries.length + takenCredit.length > 0 && <CreditTakeBack cardId={card.id} taken={takenCredit} />}
    </>
  );
}
