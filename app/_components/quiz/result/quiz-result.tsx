import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useMemo, useRef } from 'react';
import { missesOf } from '#lib/quiz/misses.ts';
import { quizScore } from '#lib/quiz/score.ts';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import { onDemand } from '#app/_components/ui/on-demand.tsx';
import { StorageTrouble } from '#app/_components/quiz/storage-trouble.tsx';
import type { QuizInHand } from '#app/_components/quiz/use-quiz.ts';
import { QueueMisses } from './queue-misses.tsx';
import { ResultHead } from './result-head.tsx';
import { TakeBackQuiz } from './take-back-quiz.tsx';

const ByCertainty = onDemand(async () => (await import('./by-certainty.tsx')).ByCertainty);
const ByConcept = onDemand(async () => (await import('./by-concept.tsx')).ByConcept);
/** Every answer with its working. */
const AnsweredList = onDemand(async () => (await import('./answered-list.tsx')).AnsweredList);

/** What a result is made of is here before the network can be gone. */
export function preloadResult(): void {
  for (const part of [ByCertainty, ByConcept, AnsweredList]) part.preload();
}

type QuizResultProps = {
  readonly quiz: QuizInHand;
  readonly before: PastQuiz | null;
  readonly singleKeys: boolean;
};

/** What a quiz came to: the sentence, the bars, then every answer explained. */
export function QuizResult({ quiz: { view, state, failure }, before, singleKeys }: QuizResultProps) {
  const t = useTranslations('quiz.result');
  const { quiz } = view;
  const score = useMemo(() => quizScore(quiz, state), [quiz, state]);
  const misses = useMemo(() => missesOf(quiz, state), [quiz, state]);
  const main = useRef<HTMLElement>(null);
  useEffect(() => main.current?.querySelector('h1')?.focus(), []);
  const right = score.questions.filter(({ outcome }) => outcome === 'right');
  const voids = score.questions.filter(({ outcome }) => outcome === 'void');
  return (
    <main id="main" tabIndex={-1} className="page" ref={main}>
      <StorageTrouble detail={failure} />
      <div className="quiz-result-head">
        <ResultHead view={view} state={state} score={score} before={before} />
        <div className="quiz-result-actions">
          <Link href={`/quiz/${quiz.id}/print`} className="button button-large">
            {t('print')}
          </Link>
          {misses.length > 0 ? (
            <QueueMisses quizId={quiz.id} count={misses.length} queued={state.queued.size} singleKeys={singleKeys} />
          ) : (
            <Link href="/quiz" className="button button-primary button-large">
              {t('another')}
            </Link>
          )}
        </div>
      </div>
      <div className="quiz-panels">
        {score.byConcept.length > 0 && <ByConcept rows={score.byConcept} view={view} />}
        {score.byCertainty.length > 0 && <ByCertainty score={score} />}
      </div>
      {misses.length > 0 ? (
        <section className="panel mt-4" aria-labelledby="misses">
          <div className="panel-head">
            <h2 id="misses">{t('misses', { count: misses.length })}</h2>
            {quiz.policy.certainty && <span className="text-soft">{t('missesNote')}</span>}
          </div>
          <AnsweredList view={view} state={state} questions={misses} />
        </section>
      ) : (
        score.of > 0 && <p className="mt-6">{t('allRight')}</p>
      )}
      {right.length > 0 && (
        <section className="panel mt-4" aria-labelledby="right">
          <h2 id="right">{t('others', { count: right.length })}</h2>
          <AnsweredList view={view} state={state} questions={right} />
        </section>
      )}
      {voids.length > 0 && (
        <section className="panel mt-4" aria-labelledby="voids">
          <h2 id="voids">{t('voids')}</h2>
          <AnsweredList view={view} state={state} questions={voids} />
        </section>
      )}
      <TakeBackQuiz quizId={quiz.id} />
    </main>
  );
}
