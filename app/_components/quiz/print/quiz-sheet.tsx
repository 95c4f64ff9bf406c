'use client';

import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import { Html } from '#app/_components/ui/html.tsx';
import { FigurePlot } from '#app/_components/plot/figure-plot.tsx';
import { CLAIMED_CERTAINTIES } from '#lib/quiz/certainty.ts';
import type { QuizSheet, SheetQuestion } from '#lib/study/quiz/sheet/quiz-sheet.ts';
import { KeyLine } from './key-line.tsx';
import { PrintedBody } from './printed-body.tsx';

type QuizSheetPageProps = { readonly id: string; readonly sheet: QuizSheet; readonly withAnswers: boolean };

/** A quiz on paper: its code above, by which it is marked; below it the questions, with their answers where these are wanted. */
export function QuizSheetPage({ id, sheet, withAnswers }: QuizSheetPageProps) {
  const t = useTranslations('quiz');
  const locale = useLocale();
  const format = useFormatter();
  const { title, madeAt, code, seed, policy, minutes, questions } = sheet;
  return (
    <main id="main" tabIndex={-1} className="sheet">
      <SheetTools id={id} withAnswers={withAnswers} />
      <header className="sheet-head">
        <h1>{title?.[locale] ?? t('title')}</h1>
        <p className="num">
          {[
            t('result.about', { count: questions.length }),
            minutes !== null && t('print.minutes', { count: minutes }),
            t('print.made', { date: format.dateTime(madeAt, { dateStyle: 'long' }) }),
          ]
            .filter(Boolean)
            .join(' · ')}
        </p>
        <p className="num">
          <b className="font-mono">{t('print.code', { code })}</b> · {t('print.seed', { seed: String(seed) })}
        </p>
        {withAnswers ? (
          <p>{t('print.mark')}</p>
        ) : (
          <>
            <p className="sheet-name">
              <span>{t('print.name')}</span>
              <span>{t('print.date')}</span>
            </p>
            {policy.certainty && <p>{t('print.scale')}</p>}
          </>
        )}
      </header>
      <ol className="sheet-questions">
        {questions.map((question) => (
          <PrintedQuestion
            key={question.number}
            question={question}
            locale={locale}
            withAnswers={withAnswers}
            asksCertainty={policy.certainty}
          />
        ))}
      </ol>
    </main>
  );
}

function SheetTools({ id, withAnswers }: Pick<QuizSheetPageProps, 'id' | 'withAnswers'>) {
  const t = useTranslations('quiz.print');
  const path = `/quiz/${id}/print`;
  return (
    <div className="sheet-tools">
      <Link href={`/quiz/${id}`} className="button button-quiet">
        {t('back')}
      </Link>
      <nav className="segments" aria-label={t('title')}>
        <Link href={path} className="segment" aria-current={withAnswers ? undefined : 'page'}>
          {t('without')}
        </Link>
        <Link href={`${path}?answers=1`} className="segment" aria-current={withAnswers ? 'page' : undefined}>
          {t('with')}
        </Link>
      </nav>
      <button type="button" className="button button-primary" onClick={() => window.print()}>
        {t('print')}
      </button>
    </div>
  );
}

type PrintedQuestionProps = {
  readonly question: SheetQuestion;
  readonly locale: Locale;
  readonly withAnswers: boolean;
  readonly asksCertainty: boolean;
};

function PrintedQuestion({ question: { card, key }, locale, withAnswers, asksCertainty }: PrintedQuestionProps) {
  const t = useTranslations('quiz.print');
  const tLevel = useTranslations('quiz.certainty.levels');
  if (card === null) return <li>{t('gone')}</li>;
  const isClicked = card.body.kind === 'figure' && card.body.ask === 'click';
  return (
    <li>
      <Html html={card.prompt} locale={locale} />
      {card.figure && !isClicked && <FigurePlot figure={card.figure} locale={locale} />}
      <PrintedBody card={card} locale={locale} />
      {withAnswers ? (
        <div className="sheet-answer">
          {key.length > 0 && <KeyLine parts={key} locale={locale} />}
          <Html html={card.answer} locale={locale} />
        </div>
      ) : (
        asksCertainty && (
          <p className="sheet-boxes">
            {t('sure')} {[...CLAIMED_CERTAINTIES, 'none' as const].map((level) => `☐ ${tLevel(level)}`).join('   ')}
          </p>
        )
      )}
    </li>
  );
}
