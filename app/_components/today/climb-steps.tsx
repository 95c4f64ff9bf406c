import { Ellipsis, SquareCode } from 'lucide-react';
import { useLocale, useTranslations } from 'next-intl';
import type { CSSProperties } from 'react';
import { PackGlyph } from '#app/_components/ui/pack-glyph.tsx';
import type { DayStep } from '#lib/study/progress/day-steps.ts';
import { stepColumns, type StepColumn } from './step-groups.ts';

/** The day as stairs, in the order in which its steps come: filled when done, striped when new, wide for an exercise. */
export function ClimbSteps({ steps }: { readonly steps: readonly DayStep[] }) {
  const t = useTranslations('today.climb');
  const columns = stepColumns(steps);
  const now = columns.find(({ count, done: climbed }) => climbed < count);
  const done = steps.filter(({ state }) => state === 'done').length;
  return (
    <ol className="climb" aria-label={t('steps', { count: steps.length, done })} data-many={columns.length > 8}>
      {columns.map((column) => (
        <Step key={column.key} column={column} isNow={column === now} />
      ))}
    </ol>
  );
}

type StepProps = { readonly column: StepColumn; readonly isNow: boolean };

function Step({ column, isNow }: StepProps) {
  const t = useTranslations('today.climb');
  const locale = useLocale();
  const { pack, title, isExercise, count, done, fresh } = column;
  const kind = isExercise ? 'exercise' : 'card';
  const state = done === count ? 'done' : fresh === count ? 'new' : 'keep';
  const name = title?.[locale] ?? pack ?? t('others');
  const text = count === 1 ? t('step', { kind, state, name }) : t('group', { kind, name, count, done, fresh });
  return (
    <li data-pack={pack ?? ''} data-state={state} data-now={isNow || undefined} style={lookOf(column)} title={text}>
      <StepSign pack={pack} isExercise={isExercise} />
      {count > 1 && (
        <span aria-hidden="true" className="climb-count">
          {count}
        </span>
      )}
      <span className="sr-only">{text}</span>
    </li>
  );
}

function StepSign({ pack, isExercise }: Pick<StepColumn, 'pack' | 'isExercise'>) {
  if (isExercise) return <SquareCode aria-hidden="true" size={22} strokeWidth={1.9} />;
  return pack === null ? <Ellipsis aria-hidden="true" size={20} /> : <PackGlyph pack={pack} size={20} />;
}

function lookOf({ count, done, fresh, width, height }: StepColumn): CSSProperties {
  const share = (part: number): string => `${Math.round((100 * part) / count)}%`;
  return {
    '--w': width.toFixed(2),
    '--h': height.toFixed(3),
    ...(count > 1 ? { '--done': share(done), '--fresh': share(fresh) } : {}),
  } as CSSProperties;
}
