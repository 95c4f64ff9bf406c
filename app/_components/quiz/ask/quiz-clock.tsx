import { Clock } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { MINUTE_MILLIS, type EpochMillis } from '#lib/base/time.ts';
import { clockText } from './clock-text.ts';

type QuizClockProps = { readonly deadlineAt: EpochMillis; readonly now: EpochMillis };

/** The time that is left; said aloud at five minutes and at one. */
export function QuizClock({ deadlineAt, now }: QuizClockProps) {
  const t = useTranslations('quiz.clock');
  const left = Math.max(0, deadlineAt - now);
  const minutes = Math.ceil(left / MINUTE_MILLIS);
  return (
    <>
      <span role="timer" aria-label={t('name')} className="quiz-clock num" data-short={minutes <= 1 || undefined}>
        <Clock aria-hidden="true" size={18} strokeWidth={1.9} />
        {clockText(left)}
      </span>
      <span role="status" className="sr-only">
        {(minutes === 5 || minutes === 1) && t('minutes', { count: minutes })}
      </span>
    </>
  );
}
