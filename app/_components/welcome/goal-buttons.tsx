import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useEffect, useEffectEvent, useState } from 'react';
import type { LocalDay } from '#lib/base/time.ts';
import type { WelcomeView } from '#lib/study/placement/welcome-view.ts';
import { change } from '#app/_components/ui/change.ts';
import type { Goal } from './goal-choice.tsx';
import { keepInterview } from './kept-interview.ts';
import { makeInterviewPlan } from './make-interview-plan.ts';

type Wish = { readonly goal: Goal; readonly on: LocalDay; readonly minutes: number };

type Problem = 'unsaved' | 'unplanned' | 'noDay';

/** One button that goes on, and the ways past the questions. What was chosen is saved by whichever is pressed, but for the last. */
export function GoalButtons({ view, wish }: { readonly view: WelcomeView; readonly wish: Wish }) {
  const t = useTranslations('welcome');
  const router = useRouter();
  const [problem, setProblem] = useState<Problem | null>(null);
  const { goal, on, minutes } = wish;

  const saved = async (): Promise<boolean> => {
    const isDay = goal !== 'interview' || on > view.today;
    if (!isDay) setProblem('noDay');
    if (!isDay) return false;
    const isSaved = await change('/api/settings', { settings: { minutesPerDay: minutes, newPerDay: minutes } });
    setProblem(isSaved ? null : 'unsaved');
    return isSaved;
  };
  const goOn = async (): Promise<void> => {
    if (!(await saved())) return;
    keepInterview(goal === 'interview' ? on : null);
    router.push(goal === 'teach' ? '/welcome/authors' : '/welcome/placement');
  };
  const begin = async (): Promise<void> => {
    if (!(await saved())) return;
    const isPlanned = goal !== 'interview' || (await makeInterviewPlan({ on, minutes, concepts: view.concepts }));
    if (isPlanned) router.push('/study');
    else setProblem('unplanned');
  };
  const skip = async (): Promise<void> => {
    if (await change('/api/habits', { welcomed: true })) router.push('/');
    else setProblem('unsaved');
  };
  useEnter(() => void goOn());
  return (
    <>
      <div className="mt-7 flex flex-wrap items-center gap-1">
        <button type="button" className="button button-primary button-large" onClick={() => void goOn()}>
          {t(goal === 'teach' ? 'toAuthors' : 'find')} <kbd className="kbd">⏎</kbd>
        </button>
        <button type="button" className="button button-quiet" onClick={() => void begin()}>
          {t('fromBeginning')}
        </button>
        <button type="button" className="button button-quiet" onClick={() => void skip()}>
          {t('skip')}
        </button>
      </div>
      {problem && (
        <p role="alert" className="notice notice-bad mt-4">
          {t(`problems.${problem}`)}
        </p>
      )}
    </>
  );
}

/** Enter goes on from anywhere but a button, a link or a field of a date. */
function useEnter(goOn: () => void): void {
  const onKey = useEffectEvent((event: KeyboardEvent) => {
    const isElsewhere = event.target instanceof HTMLElement && event.target.closest('button, a, input[type=date]');
    if (event.key !== 'Enter' || event.isComposing || event.repeat || event.defaultPrevented || isElsewhere) return;
    event.preventDefault();
    goOn();
  });
  useEffect(() => {
    window.addEventListener('keydown', onKey);
    return () => window.removeEventListener('keydown', onKey);
  }, []);
}
