import { ArrowRight, CalendarCheck, Check, Circle, Lock, RotateCcw, type LucideIcon } from 'lucide-react';
import { useFormatter, useLocale, useTranslations } from 'next-intl';
import type { ExerciseStanding, ListedExercise } from '#lib/study/exercises/list-exercises.ts';

const LOOKS: Readonly<Record<ExerciseStanding, { readonly Icon: LucideIcon; readonly look: string }>> = {
  due: { Icon: CalendarCheck, look: 'text-accent' },
  tried: { Icon: RotateCcw, look: 'text-hard' },
  next: { Icon: ArrowRight, look: 'text-accent' },
  open: { Icon: Circle, look: 'text-soft' },
  passed: { Icon: Check, look: 'text-good' },
  locked: { Icon: Lock, look: 'text-soft' },
};

/** So many needs are named. */
const NAMED = 2;

/** Where the learner stands with an exercise, in a sign and a word; of a locked one, what it needs. */
export function StandingMark({ exercise }: { readonly exercise: ListedExercise }) {
  const t = useTranslations('exercises');
  const format = useFormatter();
  const locale = useLocale();
  const { standing, needs, lastVerdict } = exercise;
  const { Icon, look } = LOOKS[standing];
  const text =
    standing === 'locked' && needs.length > 0
      ? t('needs', { concepts: format.list(needs.slice(0, NAMED).map(({ title }) => title[locale])) })
      : standing === 'passed' && lastVerdict === null
        ? t('answered')
        : t(`standings.${standing}`);
  return (
    <span className={`standing ${look}`}>
      <Icon aria-hidden="true" size={17} strokeWidth={1.9} />
      <span>{text}</span>
    </span>
  );
}
