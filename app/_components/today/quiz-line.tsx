import Link from 'next/link';
import { useTranslations } from 'next-intl';
import type { PastQuiz } from '#lib/study/quiz/past-quizzes.ts';

/** The way into a quiz, in one quiet line: on with the one that is open, or a new one. */
export function QuizLine({ open }: { readonly open: Pick<PastQuiz, 'id' | 'answered' | 'questions'> | null }) {
  const t = useTranslations('today.quiz');
  return (
    <p className="day-note">
      {open ? t('open', { answered: open.answered, questions: open.questions }) : t('offer')}{' '}
      <Link href={open ? `/quiz/${open.id}` : '/quiz'}>{t(open ? 'goOn' : 'make')}</Link>
    </p>
  );
}
