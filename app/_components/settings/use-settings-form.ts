import { useRouter } from 'next/navigation';
import { useEffect, useRef, useState, type FormEvent } from 'react';
import { flushSync } from 'react-dom';
import { postJson } from '#app/_client/post-json.ts';
import type { Saving } from '#app/_components/presets/use-saving.ts';
import type { Settings } from '#lib/study/settings/settings.ts';
import { draftOf, settingsOf, type DraftField, type SettingsDraft } from './settings-draft.ts';

/** A draft with what is wrong in it, and how to change it. */
export type DraftFields = {
  readonly draft: SettingsDraft;
  readonly wrong: readonly DraftField[];
  readonly change: (changes: Partial<SettingsDraft>) => void;
  /** A field was left: what was typed is saved, or marked where it means nothing. */
  readonly leave: () => void;
};

export type SettingsFormState = {
  readonly fields: DraftFields;
  /** Packs whose choice was changed, by path. */
  readonly packs: Readonly<Record<string, boolean>>;
  readonly choosePack: (path: string, enrolled: boolean) => void;
  /** Whether something was changed since it was last saved. */
  readonly changed: boolean;
  readonly progress: Saving;
  /** Chosen at once: there is nothing to type. */
  readonly choose: (changes: Partial<SettingsDraft>) => void;
  /** Enter in a field: what was typed is saved, or the focus goes to what is wrong. */
  readonly submit: (event: FormEvent<HTMLFormElement>) => void;
};

/** What was typed and chosen. A new object for every change, so that what was sent can be told from what came after. */
type Typed = { readonly draft: SettingsDraft; readonly packs: Readonly<Record<string, boolean>> };

/** The form of the settings: each change is checked and sent by itself, and how that went is told. */
export function useSettingsForm(settings: Settings): SettingsFormState {
  const router = useRouter();
  const [typed, setTyped] = useState<Typed>(() => ({ draft: draftOf(settings), packs: {} }));
  const [saved, setSaved] = useState(typed);
  const [wrong, setWrong] = useState<readonly DraftField[]>([]);
  const [progress, setProgress] = useState<Saving>({ kind: 'idle' });
  const latest = useRef(typed);
  const changed = typed !== saved;
  useLeaveWarning(changed);

  const type = (next: Typed): void => {
    latest.current = next;
    setTyped(next);
    if (progress.kind !== 'saving') setProgress({ kind: 'idle' });
  };
  const save = async (meaning: Typed, form: HTMLFormElement | null = null): Promise<void> => {
    const meant = settingsOf(meaning.draft);
    if (!('newPerDay' in meant)) {
      // The messages must be there before the focus comes, so that they are read with their field.
      flushSync(() => {
        setWrong(meant);
        setProgress({ kind: 'invalid' });
      });
      form?.querySelector<HTMLElement>('[aria-invalid="true"]')?.focus();
      return;
    }
    setWrong([]);
    setProgress({ kind: 'saving' });
    const reply = await postJson('/api/settings', { settings: meant, packs: meaning.packs });
    if (reply.kind !== 'done') {
      // No refresh: without a server it would load the page anew, and what was typed would be gone.
      setProgress(reply);
      return;
    }
    setSaved(meaning);
    setProgress({ kind: latest.current === meaning ? 'saved' : 'idle' });
    router.refresh();
  };
  const typeAndSave = (next: Typed): void => {
    type(next);
    void save(next);
  };
  return {
    fields: {
      draft: typed.draft,
      wrong,
      change: (changes) => type({ ...typed, draft: { ...typed.draft, ...changes } }),
      leave: () => {
        if (changed) void save(typed);
      },
    },
    packs: typed.packs,
    choosePack: (path, enrolled) => typeAndSave({ ...typed, packs: { ...typed.packs, [path]: enrolled } }),
    choose: (changes) => typeAndSave({ ...typed, draft: { ...typed.draft, ...changes } }),
    changed,
    progress,
    submit: (event) => {
      event.preventDefault();
      void save(typed, event.currentTarget);
    },
  };
}

/** The browser asks before what was typed is lost with the page. */
function useLeaveWarning(changed: boolean): void {
  useEffect(() => {
    if (!changed) return undefined;
    const ask = (event: BeforeUnloadEvent): void => event.preventDefault();
    window.addEventListener('beforeunload', ask);
    return () => window.removeEventListener('beforeunload', ask);
  }, [changed]);
}
