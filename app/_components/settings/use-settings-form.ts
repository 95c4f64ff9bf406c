import { useRouter } from 'next/navigation';
import { useState, type FormEvent } from 'react';
import type { Settings } from '#lib/study/settings.ts';
import { saveSettings, type SaveOutcome } from './save-settings.ts';
import { draftOf, settingsOf, type DraftField, type SettingsDraft } from './settings-draft.ts';

export type SaveProgress = SaveOutcome | { readonly kind: 'idle' | 'saving' | 'invalid' };

/** A draft with what is wrong in it, and how to change it. */
export type DraftFields = {
  readonly draft: SettingsDraft;
  readonly wrong: readonly DraftField[];
  readonly change: (changes: Partial<SettingsDraft>) => void;
};

export type SettingsFormState = {
  readonly fields: DraftFields;
  /** Packs whose choice was changed, by path. */
  readonly packs: Readonly<Record<string, boolean>>;
  readonly choosePack: (path: string, enrolled: boolean) => void;
  readonly progress: SaveProgress;
  readonly submit: (event: FormEvent) => void;
};

/** The form of the settings: typed, checked, sent, and told how that went. */
export function useSettingsForm(settings: Settings): SettingsFormState {
  const router = useRouter();
  const [draft, setDraft] = useState(() => draftOf(settings));
  const [packs, setPacks] = useState<Readonly<Record<string, boolean>>>({});
  const [wrong, setWrong] = useState<readonly DraftField[]>([]);
  const [progress, setProgress] = useState<SaveProgress>({ kind: 'idle' });

  const save = async (): Promise<void> => {
    const meant = settingsOf(draft);
    if (!('newPerDay' in meant)) {
      setWrong(meant);
      setProgress({ kind: 'invalid' });
      return;
    }
    setWrong([]);
    setProgress({ kind: 'saving' });
    setProgress(await saveSettings(meant, packs));
    router.refresh();
  };
  return {
    fields: {
      draft,
      wrong,
      change: (changes) => {
        setDraft({ ...draft, ...changes });
        setProgress({ kind: 'idle' });
      },
    },
    packs,
    choosePack: (path, enrolled) => {
      setPacks({ ...packs, [path]: enrolled });
      setProgress({ kind: 'idle' });
    },
    progress,
    submit: (event) => {
      event.preventDefault();
      void save();
    },
  };
}
