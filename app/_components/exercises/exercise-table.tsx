import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ExerciseSummary } from '#lib/study/exercises/exercise-summary.ts';
import { Difficulty } from './difficulty.tsx';
import { VerdictTag } from './verdict-tag.tsx';

type ExerciseTableProps = { readonly exercises: readonly ExerciseSummary[] };

/** Exercises of a pack; on a phone each becomes a block of its own. */
export function ExerciseTable({ exercises }: ExerciseTableProps) {
  const t = useTranslations('exercises');
  const format = useFormatter();
  const locale = useLocale();
  const dueOf = ({ dueDay, isDue }: ExerciseSummary): string => {
    if (dueDay === null) return t('notScheduled');
    return isDue ? t('dueNow') : format.dateTime(new Date(dueDay), { dateStyle: 'medium', timeZone: 'UTC' });
  };
  return (
    <table className="table max-sm:block sm:table-fixed">
      <thead className="max-sm:sr-only">
        <tr>
          <th scope="col" className="sm:w-2/5">
            {t('columns.exercise')}
          </th>
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
            <td className="max-sm:w-full">
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
            <td className="text-sm text-soft">
              <span className="sm:hidden">{t('columns.due')}: </span>
              {dueOf(exercise)}
            </td>
          </tr>
        ))}
      </tbody>
    </table>
  );
}
