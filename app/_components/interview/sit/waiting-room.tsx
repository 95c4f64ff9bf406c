import { X } from 'lucide-react';
import Link from 'next/link';
import { useLocale, useTranslations } from 'next-intl';
import { useEffect, useRef } from 'react';
import { StorageTrouble } from '#app/_components/quiz/storage-trouble.tsx';
import type { InterviewInHand } from '#app/_components/interview/use-interview.ts';
import { POINTS } from '#lib/interview/interview.ts';

/** Before the clock runs: how it goes, and the button that starts it. */
export function WaitingRoom({ interview: { view, act, failure } }: { readonly interview: InterviewInHand }) {
  const t = useTranslations('interview');
  const locale = useLocale();
  const start = useRef<HTMLButtonElement>(null);
  useEffect(() => start.current?.focus(), []);
  const { exercises, minutes } = view.interview;
  return (
    <main id="main" tabIndex={-1} className="page page-narrow">
      <StorageTrouble detail={failure} />
      <Link href="/interview" className="button button-quiet study-square" aria-label={t('waiting.leave')}>
        <X aria-hidden="true" size={18} strokeWidth={1.9} />
      </Link>
      <h1 className="mt-2">{t('waiting.title')}</h1>
      <p className="mt-2 text-lg">{t('waiting.what', { count: exercises.length, minutes })}</p>
      {view.title && <p className="mt-1 text-soft">{view.title[locale]}</p>}
      <section className="panel mt-5" aria-labelledby="rules">
        <h2 id="rules">{t('waiting.rules')}</h2>
        <ol className="mt-2 list-decimal space-y-2 ps-5">
          <li>{t('waiting.rule1')}</li>
          <li>{t('waiting.rule2', POINTS)}</li>
          <li>{t('waiting.rule3')}</li>
        </ol>
        <p className="mt-3 text-soft">{t(`make.diagnosesText.${view.interview.diagnoses}`)}</p>
        <p className="mt-5">
          <button
            ref={start}
            type="button"
            className="button button-primary button-large"
            onClick={() => act({ kind: 'started' })}
          >
            {t('waiting.start')}
          </button>
        </p>
      </section>
    </main>
  );
}
