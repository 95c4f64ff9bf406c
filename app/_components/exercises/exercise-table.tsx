import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { EpochMillis } from '#lib/base/time.ts';
import type { ExerciseSummary } from '#lib/study/views.ts';
import { Difficulty } from './difficulty.tsx';
import { VerdictTag } from './verdict-tag.tsx';

type ExerciseTableProps = {
  readonly exercises: readonly ExerciseSummary[];
  /** The learner’s, for the days on which exercises come back. */
  readonly zone: string;
  readonly now: EpochMillis;
};

/** Exercises of a pack; on a phone each becomes a block of its own. */
export function ExerciseTable({ exercises, zone, now }: ExerciseTableProps) {
  const t = useTranslations('exercises');
  const format = useFormatter();
  const locale = useLocale();
  const dueOf = ({ dueAt }: ExerciseSummary): string => {
    if (dueAt === null) return t('notScheduled');
    return dueAt <= now ? t('dueNow') : format.dateTime(dueAt, { dateStyle: 'medium', timeZone: zone });
  };
  return (
    <table className="table max-sm:block">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col">{t('columns.exercise')}</th>
          <th scope="col">{t('columns.difficulty')}</th>
          <th scope="col">{t('columns.verdict')}</th>
          <th scope="col">{t('columns.due')}</th>
        </tr>
      </thead>
      <tbody className="max-sm:block">
        {exercises.map((exercise) => (
          <tr
            key={exercise.id}
            className="max-sm:flex max-sm:flex-wrap max-sm:items-center max-sm:border-b max-sm:border-line max-sm:py-2 max-sm:[&>td]:border-0 max-sm:[&>td]:py-1"
          >
            <td className="max-sm:w-full sm:w-2/5">
              <Link href={`/exercises/${exercise.id}`} className="inline-flex min-h-9 items-center font-semibold">
                {exercise.title[locale]}
              </Link>
            </td>
            <td>
              <Difficulty level={exercise.difficulty} />
            </td>
            <td>
              <VerdictTag verdict={exercise.lastVerdict} />
            </td>
            <td className="text-sm text-soft">{dueOf(exercise)}</td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
