import type { ReactNode } from 'react';

type SegmentsProps<Value extends string> = {
  readonly label: string;
  readonly options: readonly {
    readonly value: Value;
    readonly text: string;
    readonly icon?: ReactNode;
    readonly keys?: string | undefined;
  }[];
  readonly chosen: Value | null;
  readonly onChoose: (value: Value) => void;
  readonly className?: string;
};

/** One of a few, side by side. */
export function Segments<Value extends string>({
  label,
  options,
  chosen,
  onChoose,
  className = '',
}: SegmentsProps<Value>) {
  return (
    <div role="group" aria-label={label} className={`cm-segments ${className}`}>
      {options.map(({ value, text, icon, keys }) => (
        <button
          key={value}
          type="button"
          data-value={value}
          aria-pressed={value === chosen}
          aria-keyshortcuts={keys}
          onClick={() => onChoose(value)}
        >
          {icon}
          <span>{text}</span>
        </button>
      ))}
    </div>
  );
}
