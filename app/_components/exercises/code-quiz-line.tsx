import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { HARDEST_EXERCISE } from '#lib/quiz/askable.ts';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';

type CodeQuizLineProps = {
  readonly exercises: readonly Pick<ListedExercise, 'pack' | 'difficulty'>[];
  /** The pack that the list is narrowed to; null: none. */
  readonly topic: { readonly id: string; readonly title: string } | null;
};

/** The way into a quiz of small exercises, where there are some of what is shown. */
export function CodeQuizLine({ exercises, topic }: CodeQuizLineProps) {
  const t = useTranslations('exercises.quiz');
  const small = exercises.filter(
    ({ pack, difficulty }) => difficulty <= HARDEST_EXERCISE && (topic === null || pack === topic.id),
  );
  if (small.length === 0) return null;
  return (
    <p className="mb-3 text-soft">
      {t('text', { count: small.length })}{' '}
      <Link href={`/quiz?code=${topic?.id ?? 'all'}`}>{topic ? t('ofTopic', { topic: topic.title }) : t('make')}</Link>
    </p>
  );
}
