import { Labelled } from '#app/_components/ui/labelled.tsx';

type TextFieldProps = {
  readonly name: string;
  readonly label: string;
  readonly hint?: string;
  /** What is wrong with it; null when nothing is. */
  readonly problem: string | null;
  readonly value: string;
  readonly unit?: string;
  readonly numeric?: boolean;
  readonly onChange: (value: string) => void;
  readonly onLeave?: () => void;
};

/** A labelled field with its hint, and what is wrong with it. */
export function TextField({
  name,
  label,
  hint,
  problem,
  value,
  unit,
  numeric = false,
  onChange,
  onLeave,
}: TextFieldProps) {
  return (
    <Labelled label={label} hint={hint} problem={problem}>
      {(field) => (
        <span className="flex items-center gap-2">
          <input
            {...field}
            name={name}
            className={`field ${numeric ? 'w-28' : 'w-64'} tabular-nums`}
            value={value}
            inputMode={numeric ? 'decimal' : 'text'}
            autoComplete="off"
            spellCheck={false}
            onChange={(event) => onChange(event.target.value)}
            onBlur={onLeave}
          />
          {unit}
        </span>
      )}
    </Labelled>
  );
}
