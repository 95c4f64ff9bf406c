import { KeyMark } from '#app/_components/keys/key-mark.tsx';

/** The key of a button, for the eye: the button says it by `aria-keyshortcuts`. Nothing while single keys are off. */
export function Shortcut({ name }: { readonly name: string | null | undefined }) {
  if (name === null || name === undefined) return null;
  return (
    <span aria-hidden="true" className="shortcut">
      <KeyMark name={name} />
    </span>
  );
}
