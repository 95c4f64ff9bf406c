import { SavedMark } from './saved-mark.tsx';
import type { Saving } from './use-saving.ts';

type SaveLineProps = { readonly label: string; readonly saving: Saving };

/** The button that saves a form, and how saving stands. */
export function SaveLine({ label, saving }: SaveLineProps) {
  return (
    <p className="mt-6 flex flex-wrap items-center gap-4">
      <button type="submit" className="button" aria-disabled={saving.kind === 'saving'}>
        {label}
      </button>
      <SavedMark saving={saving} />
    </p>
  );
}
