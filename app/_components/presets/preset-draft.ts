import { parseDurations, printDurations } from '#app/_components/settings/duration-list.ts';
import { wholeNumber } from '#app/_components/ui/whole-number.ts';
import type { NewMix, ReviewOrder } from '#lib/srs/queue/queue-settings.ts';
import type { PresetSettings } from '#lib/study/settings/presets.ts';

/** The settings of a preset as they are being typed; an empty limit is none of its own. */
export type PresetDraft = {
  /** In per cent. */
  readonly desiredRetention: string;
  readonly learningStepsSeconds: string;
  readonly relearningStepsSeconds: string;
  readonly maximumIntervalDays: string;
  readonly fuzz: boolean;
  readonly newPerDay: string;
  readonly reviewsPerDay: string;
  readonly newPerConceptPerDay: string;
  readonly reviewsPerConceptPerDay: string;
  readonly leechLapses: string;
  readonly leechSuspends: boolean;
  readonly order: ReviewOrder;
  readonly newMix: NewMix;
};

export type PresetField = Exclude<keyof PresetDraft, 'fuzz' | 'leechSuspends' | 'order' | 'newMix'>;

/** A draft that says what the settings say. */
export function presetDraft(settings: PresetSettings): PresetDraft {
  const limit = (value: number | null): string => (value === null ? '' : String(value));
  return {
    desiredRetention: String(Number((settings.desiredRetention * 100).toFixed(6))),
    learningStepsSeconds: printDurations(settings.learningStepsSeconds),
    relearningStepsSeconds: printDurations(settings.relearningStepsSeconds),
    maximumIntervalDays: String(settings.maximumIntervalDays),
    fuzz: settings.fuzz,
    newPerDay: limit(settings.newPerDay),
    reviewsPerDay: limit(settings.reviewsPerDay),
    newPerConceptPerDay: limit(settings.newPerConceptPerDay),
    reviewsPerConceptPerDay: limit(settings.reviewsPerConceptPerDay),
    leechLapses: String(settings.leechLapses),
    leechSuspends: settings.leechSuspends,
    order: settings.order,
    newMix: settings.newMix,
  };
}

/** The settings that a draft means, or the fields that mean none. What else a preset has stays as it is; the server has the last word. */
export function presetChanges(draft: PresetDraft): Partial<PresetSettings> | readonly PresetField[] {
  const read = {
    desiredRetention: share(draft.desiredRetention),
    learningStepsSeconds: steps(draft.learningStepsSeconds),
    relearningStepsSeconds: steps(draft.relearningStepsSeconds),
    maximumIntervalDays: wholeNumber(draft.maximumIntervalDays, 1, 36_500) ?? WRONG,
    newPerDay: limit(draft.newPerDay, 0),
    reviewsPerDay: limit(draft.reviewsPerDay, 0),
    newPerConceptPerDay: limit(draft.newPerConceptPerDay, 1),
    reviewsPerConceptPerDay: limit(draft.reviewsPerConceptPerDay, 1),
    leechLapses: wholeNumber(draft.leechLapses, 0, 99) ?? WRONG,
  };
  const wrong = (Object.keys(read) as PresetField[]).filter((field) => read[field] === WRONG);
  if (wrong.length > 0) return wrong;
  const { fuzz, leechSuspends, order, newMix } = draft;
  return { ...(read as Pick<PresetSettings, PresetField>), fuzz, leechSuspends, order, newMix };
}

const WRONG = Symbol('cannot be');

function limit(text: string, least: number): number | null | typeof WRONG {
  return text.trim() === '' ? null : (wholeNumber(text, least, 9_999) ?? WRONG);
}

function share(text: string): number | typeof WRONG {
  const percent = Number(text.replace(/[%％]/u, '').trim() || Number.NaN);
  return percent >= 70 && percent <= 99 ? Number((percent / 100).toFixed(8)) : WRONG;
}

function steps(text: string): number[] | typeof WRONG {
  const seconds = parseDurations(text);
  if (seconds === null || seconds.length > 10) return WRONG;
  return seconds.every((one) => one >= 1 && one <= 30 * 86_400) ? [...seconds] : WRONG;
}
