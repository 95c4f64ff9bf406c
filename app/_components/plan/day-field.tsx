import { useId } from 'react';

type DayFieldProps = {
  readonly label: string;
  readonly value: string;
  readonly earliest: string;
  /** What is wrong with it; null when nothing is. */
  readonly problem: string | null;
  readonly onChange: (day: string) => void;
};

/** A day, `YYYY-MM-DD`, with the browser’s own calendar. */
export function DayField({ label, value, earliest, problem, onChange }: DayFieldProps) {
  const id = useId();
  return (
    <div className="mt-5">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <input
        id={id}
        type="date"
        className="field w-48 tabular-nums"
        value={value}
        min={earliest}
        aria-invalid={problem !== null}
        aria-describedby={problem === null ? undefined : `${id}-problem`}
        onChange={(event) => onChange(event.target.value)}
      />
      {problem !== null && (
        <p id={`${id}-problem`} className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
