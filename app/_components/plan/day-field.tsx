import { Labelled } from '#app/_components/ui/labelled.tsx';

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
  return (
    <Labelled label={label} problem={problem}>
      {(field) => (
        <input
          {...field}
          type="date"
          className="field w-48 tabular-nums"
          value={value}
          min={earliest}
          onChange={(event) => onChange(event.target.value)}
        />
      )}
    </Labelled>
  );
}
