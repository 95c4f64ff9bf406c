import { useId, type ReactNode } from 'react';

type LabelledProps = {
  readonly label: string;
  readonly hint?: string | undefined;
  /** What is wrong with the field; null when nothing is. */
  readonly problem?: string | null;
  readonly children: (field: LabelledField) => ReactNode;
};

/** What ties a field to its label, its hint and its problem. */
type LabelledField = {
  readonly id: string;
  readonly 'aria-invalid': boolean;
  readonly 'aria-describedby': string | undefined;
};

/** A field below its label, with its hint and what is wrong with it. */
export function Labelled({ label, hint, problem = null, children }: LabelledProps) {
  const id = useId();
  const described = [hint && `${id}-hint`, problem !== null && `${id}-problem`].filter(Boolean).join(' ');
  return (
    <div className="mt-5">
      <label htmlFor={id} className="mb-1 block font-semibold">
        {label}
      </label>
      {children({ id, 'aria-invalid': problem !== null, 'aria-describedby': described || undefined })}
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
