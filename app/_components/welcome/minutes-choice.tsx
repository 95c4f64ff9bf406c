import { useTranslations } from 'next-intl';
import { useId } from 'react';

/** Minutes a day, and what that is called; as many new cards a day. */
export const PACES = [
  { minutes: 5, name: 'light' },
  { minutes: 10, name: 'steady' },
  { minutes: 20, name: 'brisk' },
  { minutes: 40, name: 'steep' },
] as const;

/** The minutes of the pace that is nearest. */
export function paceOf(minutes: number): number {
  const off = (pace: (typeof PACES)[number]): number => Math.abs(pace.minutes - minutes);
  return PACES.toSorted((one, other) => off(one) - off(other))[0]!.minutes;
}

type MinutesChoiceProps = { readonly minutes: number; readonly onMinutes: (minutes: number) => void };

/** How many minutes a day. */
export function MinutesChoice({ minutes, onMinutes }: MinutesChoiceProps) {
  const t = useTranslations('welcome.minutes');
  const name = useId();
  return (
    <fieldset className="welcome-question">
      <legend>{t('question')}</legend>
      <div className="welcome-minutes">
        {PACES.map((pace) => (
          <label key={pace.name}>
            <input
              type="radio"
              name={name}
              checked={minutes === pace.minutes}
              onChange={() => onMinutes(pace.minutes)}
            />
            <b>{pace.minutes}</b> <small>{t(pace.name)}</small>
          </label>
        ))}
      </div>
    </fieldset>
  );
}
