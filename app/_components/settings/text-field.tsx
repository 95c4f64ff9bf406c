import { useId } from 'react';

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
};

/** A labelled field with its hint, and what is wrong with it. */
export function TextField({ name, label, hint, problem, value, unit, numeric = false, onChange }: TextFieldProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="mt-5">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      <span className="flex items-center gap-2">
        <input
          id={id}
          name={name}
          className={`field ${numeric ? 'w-28' : 'w-64'} tabular-nums`}
          value={value}
          inputMode={numeric ? 'decimal' : 'text'}
          autoComplete="off"
          spellCheck={false}
          aria-invalid={problem !== null}
          aria-describedby={described || undefined}
          onChange={(event) => onChange(event.target.value)}
        />
        {unit}
      </span>
      {hint && (
        <p id={`${id}-hint`} className="mt-1 text-sm text-soft">
          {hint}
        </p>
      )}
      {problem !== null && (
        <p id={`${id}-problem`} className="mt-1 text-sm text-bad">
          {problem}
        </p>
      )}
    </div>
  );
}
