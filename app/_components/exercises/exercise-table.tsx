import Link from 'next/link';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import { AddToListButton } from '#app/_components/lists/add-to-list-button.tsx';
import { PackBadge } from '#app/_components/ui/pack-badge.tsx';
import type { ListedExercise } from '#lib/study/exercises/list-exercises.ts';
import { Difficulty } from './difficulty.tsx';
import { StandingMark } from './standing-mark.tsx';

/** Exercises, a line each; on a phone the line has two rows. */
export function ExerciseTable({ exercises }: { readonly exercises: readonly ListedExercise[] }) {
  const t = useTranslations('exercises.columns');
  return (
    <div className="card exercise-list">
      <table>
        <thead className="sr-only">
          <tr>
            <th scope="col">{t('pack')}</th>
            <th scope="col">{t('exercise')}</th>
            <th scope="col">{t('concept')}</th>
            <th scope="col">{t('difficulty')}</th>
            <th scope="col">{t('standing')}</th>
            <th scope="col">{t('time')}</th>
            <th scope="col">{t('lists')}</th>
          </tr>
        </thead>
        <tbody>
          {exercises.map((exercise) => (
            <Row key={exercise.id} exercise={exercise} />
          ))}
        </tbody>
      </table>
    </div>
  );
}

function Row({ exercise }: { readonly exercise: ListedExercise }) {
  const t = useTranslations('exercises');
  const format = useFormatter();
  const locale = useLocale();
  const { id, pack, title, concepts, difficulty, dueDay, isDue } = exercise;
  const level = ([1, 2, 3, 4, 5] as const).find((one) => one === difficulty) ?? 5;
  return (
    <tr data-standing={exercise.standing}>
      <td className="exercise-pack">
        <PackBadge pack={pack} />
        <span className="sr-only">{pack}</span>
      </td>
      <td className="exercise-name">
        <Link href={`/exercises/${id}`}>{title[locale]}</Link>
      </td>
      <td className="exercise-concept">{concepts[0]?.title[locale]}</td>
      <td className="exercise-level">
        <Difficulty level={difficulty} bare />
      </td>
      <td className="exercise-standing">
        <StandingMark exercise={exercise} />
      </td>
      <td className="exercise-time">
        {dueDay !== null && !isDue
          ? t('comesBack', { date: format.dateTime(new Date(dueDay), { dateStyle: 'medium', timeZone: 'UTC' }) })
          : t(`difficulties.${level}`)}
      </td>
      <td className="exercise-lists">
        <AddToListButton exercise={{ id, title: title[locale] }} />
      </td>
    </tr>
  );
}
