'use client';

/** A plain text area for code: on phones, and wherever Monaco cannot be loaded. Tab moves on, as everywhere. */
export function PlainEditor({ value, onChange, label, fontSize }: PlainEditorProps) {
  return (
    <textarea
      className="wb-plain-editor"
      aria-label={label}
      value={value}
      onChange={(event) => onChange(event.target.value)}
      style={{ fontSize: Math.max(16, fontSize) }}
      spellCheck={false}
      autoCapitalize="off"
      autoCorrect="off"
      autoComplete="off"
      wrap="off"
      translate="no"
    />
  );
}

export type PlainEditorProps = {
  readonly value: string;
  readonly onChange: (value: string) => void;
  readonly label: string;
  readonly fontSize: number;
};
