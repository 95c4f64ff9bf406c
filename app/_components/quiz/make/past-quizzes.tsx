import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import { ShareBar } from '#app/_components/quiz/result/share-bar.tsx';

/** The quizzes there were, latest first: each score with its interval, on one scale, so that they can be compared. */
export function PastQuizzes({ quizzes }: { readonly quizzes: readonly PastQuiz[] }) {
  const t = useTranslations('quiz.past');
  return (
    <section className="panel mt-4" aria-labelledby="past">
      <h2 id="past">{t('title')}</h2>
      <p className="mt-1 text-soft">{t('overTime')}</p>
      <ul className="past-quizzes">
        {quizzes.map((quiz) => (
          <PastRow key={quiz.id} quiz={quiz} />
        ))}
      </ul>
      {quizzes.length > 1 && <p className="mt-3 text-sm text-soft">{t('overTimeNote')}</p>}
    </section>
  );
}

function PastRow({ quiz }: { readonly quiz: PastQuiz }) {
  const t = useTranslations('quiz');
  const locale = useLocale();
  const format = useFormatter();
  const { right, of, share, passed } = quiz.score;
  const name = quiz.title?.[locale] ?? t(`unnamed.${quiz.source.kind}`);
  const made = format.dateTime(quiz.madeAt, { dateStyle: 'medium', timeStyle: 'short' });
  const isOpen = quiz.closed === null;
  return (
    <li className="past-quiz">
      <span className="past-name">
        <Link href={isOpen ? `/quiz/${quiz.id}` : `/quiz/${quiz.id}/result`}>
          {name}
          <span className="sr-only">, {made}</span>
        </Link>
        <span className="num text-sm text-soft">
          {made}
          {passed !== null && ` · ${t(passed ? 'past.passed' : 'past.failed')}`}
        </span>
      </span>
      {isOpen || share === null ? (
        <span className="past-open num text-soft">
          {t('past.open', { answered: quiz.answered, questions: quiz.questions })}
          {quiz.policy.deadlineAt !== null &&
            ` · ${t('past.ends', { time: format.dateTime(quiz.policy.deadlineAt, { timeStyle: 'short' }) })}`}
        </span>
      ) : (
        <>
          <span className="num share-count">{t('past.score', { right, of })}</span>
          <ShareBar interval={share} label={t('result.share', { right, of, from: share.from, to: share.to })} />
          <span className="num share-range">{t('past.interval', { from: share.from, to: share.to })}</span>
        </>
      )}
    </li>
  );
}
