import { BriefcaseBusiness, GraduationCap, Presentation, type LucideIcon } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useId } from 'react';
import type { LocalDay } from '#lib/base/time.ts';

const GOALS = ['learn', 'interview', 'teach'] as const;

/** What somebody is here for. */
export type Goal = (typeof GOALS)[number];

const ICONS: Readonly<Record<Goal, LucideIcon>> = {
  learn: GraduationCap,
  interview: BriefcaseBusiness,
  teach: Presentation,
};

type GoalChoiceProps = {
  readonly goal: Goal;
  readonly onGoal: (goal: Goal) => void;
  /** The day of the interview. */
  readonly date: { readonly on: LocalDay; readonly earliest: LocalDay; readonly onChange: (on: LocalDay) => void };
};

/** To learn, for an interview by a date, or to teach. */
export function GoalChoice({ goal, onGoal, date }: GoalChoiceProps) {
  const t = useTranslations('welcome.goal');
  const name = useId();
  return (
    <fieldset className="welcome-question">
      <legend>{t('question')}</legend>
      <div className="welcome-goals">
        {GOALS.map((one) => {
          const Icon = ICONS[one];
          return (
            <label key={one}>
              <Icon size={22} strokeWidth={1.9} aria-hidden="true" />
              <span>
                <b>{t(`${one}.title`)}</b>
                <small>{t(`${one}.text`)}</small>
              </span>
              <input type="radio" name={name} checked={goal === one} onChange={() => onGoal(one)} />
            </label>
          );
        })}
      </div>
      {goal === 'interview' && <InterviewDay {...date} />}
    </fieldset>
  );
}

function InterviewDay({ on, earliest, onChange }: GoalChoiceProps['date']) {
  const t = useTranslations('welcome.goal.interview');
  const id = useId();
  return (
    <div className="mt-3 flex flex-wrap items-center gap-3">
      <label htmlFor={id} className="font-semibold">
        {t('on')}
      </label>
      <input
        id={id}
        type="date"
        className="field"
        value={on}
        min={earliest}
        onChange={({ target }) => onChange(target.value)}
      />
    </div>
  );
}
