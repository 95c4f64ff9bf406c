import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { SentenceGap } from '#app/_components/ui/sentence-gap.tsx';
import type { ShareInterval } from '#lib/quiz/wilson.ts';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';
import { QuizShares, type QuizShare } from './quiz-shares.tsx';

/** So many are shown beside each other. */
const SHOWN = 10;

/** What the last quiz came to, in a sentence, and those before it beside it; nothing while none is over. `quizzes`: latest first. */
export function QuizResults({ quizzes }: { readonly quizzes: readonly PastQuiz[] }) {
  const t = useTranslations('progress.quizzes');
  const tQuiz = useTranslations('quiz');
  const format = useFormatter();
  const locale = useLocale();
  const over = quizzes.flatMap(({ closed, score, ...quiz }) =>
    closed !== null && score.share !== null ? [{ ...quiz, ...score, share: score.share }] : [],
  );
  const [last] = over;
  if (!last) return null;
  const shares = over
    .slice(0, SHOWN)
    .toReversed()
    .map(({ id, madeAt, title, source, right, of, share }): QuizShare => {
      const name = title?.[locale] ?? tQuiz(`unnamed.${source.kind}`);
      return { id, madeAt, name, right, of, share };
    });
  return (
    <section className="panel" aria-labelledby="quizzes">
      <div className="panel-head">
        <h2 id="quizzes">{t('title')}</h2>
        <Link href="/quiz">{t('all')}</Link>
      </div>
      <p className="mt-2">
        {t('last', { ...sentenceOf(last), date: format.dateTime(last.madeAt, { day: 'numeric', month: 'long' }) })}
        <SentenceGap />
        <Link href={`/quiz/${last.id}/result`}>{t('result')}</Link>
      </p>
      {shares.length > 1 && <QuizShares shares={shares} />}
    </section>
  );
}

function sentenceOf({
  right,
  of,
  share,
}: {
  readonly right: number;
  readonly of: number;
  readonly share: ShareInterval;
}) {
  return { right, of, from: share.from, to: share.to };
}
