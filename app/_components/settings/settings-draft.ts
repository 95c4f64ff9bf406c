import { isTimeZone } from '#lib/base/zone.ts';
import type { Settings } from '#lib/study/settings/settings.ts';
import { parseDurations, printDurations } from './duration-list.ts';

/** The settings of the form, as they are being typed. */
export type SettingsDraft = {
  readonly newPerDay: string;
  readonly reviewsPerDay: string;
  readonly minutesPerDay: string;
  readonly rolloverHour: string;
  readonly zone: string;
  /** In per cent. */
  readonly desiredRetention: string;
  readonly learningStepsSeconds: string;
  readonly relearningStepsSeconds: string;
  readonly maximumIntervalDays: string;
  readonly fuzz: boolean;
};

/** What the form sends; the language and the keys are chosen elsewhere. */
export type FormSettings = Omit<Settings, 'locale' | 'keys'>;
export type DraftField = Exclude<keyof SettingsDraft, 'fuzz'>;

/** A draft that says what the settings say. */
export function draftOf(settings: Settings): SettingsDraft {
  return {
    newPerDay: String(settings.newPerDay),
    reviewsPerDay: String(settings.reviewsPerDay),
    minutesPerDay: String(settings.minutesPerDay),
    rolloverHour: String(settings.rolloverHour),
    zone: settings.zone ?? '',
    desiredRetention: String(settled(settings.desiredRetention * 100)),
    learningStepsSeconds: printDurations(settings.learningStepsSeconds),
    relearningStepsSeconds: printDurations(settings.relearningStepsSeconds),
    maximumIntervalDays: String(settings.maximumIntervalDays),
    fuzz: settings.fuzz,
  };
}

/** The settings that a draft means, or the fields that mean none. The server has the last word on them. */
export function settingsOf(draft: SettingsDraft): FormSettings | readonly DraftField[] {
  const zone = draft.zone.trim();
  const read = {
    newPerDay: whole(draft.newPerDay, 0, 9_999),
    reviewsPerDay: whole(draft.reviewsPerDay, 0, 9_999),
    minutesPerDay: whole(draft.minutesPerDay, 1, 1_440),
    rolloverHour: whole(draft.rolloverHour, 0, 23),
    desiredRetention: share(draft.desiredRetention),
    learningStepsSeconds: steps(draft.learningStepsSeconds),
    relearningStepsSeconds: steps(draft.relearningStepsSeconds),
    maximumIntervalDays: whole(draft.maximumIntervalDays, 1, 36_500),
    zone: zone === '' || isTimeZone(zone) ? zone : null,
  };
  const wrong = (Object.keys(read) as (keyof typeof read)[]).filter((field) => read[field] === null);
  if (wrong.length > 0) return wrong;
  return { ...(read as Required<FormSettings>), zone: zone === '' ? null : zone, fuzz: draft.fuzz };
}

function whole(text: string, from: number, to: number): number | null {
  const value = /^\s*\d+\s*$/u.test(text) ? Number(text) : Number.NaN;
  return value >= from && value <= to ? value : null;
}

function share(text: string): number | null {
  const percent = Number(text.replace('%', '').replace('％', '').trim() || Number.NaN);
  return percent >= 70 && percent <= 99 ? settled(percent / 100) : null;
}

/** Without what binary fractions leave behind, so that 87.65 % and 0.8765 are the same number both ways. */
function settled(value: number): number {
  return Number(value.toFixed(8));
}

function steps(text: string): number[] | null {
  const seconds = parseDurations(text);
  if (seconds === null || seconds.length > 10) return null;
  return seconds.every((one) => one >= 1 && one <= 30 * 86_400) ? [...seconds] : null;
}
