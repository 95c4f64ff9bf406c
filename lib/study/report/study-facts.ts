import { getSettings, type Settings } from '#lib/study/settings/settings.ts';
import type { StudyContext } from '#lib/study/context.ts';

/** What a report of a fault says of the packs and the settings: names, numbers and versions, nothing of what is learnt. */
export type StudyFacts = {
  readonly packs: readonly { readonly path: string; readonly version: string }[];
  /** Packs that were left out, and the codes of what is wrong with them. */
  readonly broken: readonly { readonly path: string; readonly problems: readonly string[] }[];
  readonly cards: number;
  readonly concepts: number;
  readonly exercises: number;
  readonly fingerprint: string;
  readonly settings: Settings;
  readonly zone: string;
};

/** The facts of this learner’s Gradus that may matter to a fault. */
export async function studyFacts(context: StudyContext): Promise<StudyFacts> {
  const { library } = context;
  const { settings, zone } = await getSettings(context);
  return {
    packs: library.packs.map(({ path, spec }) => ({ path, version: spec.version })),
    broken: library.broken.map(({ path, problems }) => ({
      path,
      problems: [...new Set(problems.map(({ code }) => code))],
    })),
    cards: library.cards.length,
    concepts: library.concepts.length,
    exercises: library.exercises.length,
    fingerprint: library.fingerprint,
    settings,
    zone,
  };
}
