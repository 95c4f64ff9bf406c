import type { Locale } from '#lib/base/localized.ts';
import type { TrackStepView, TrackView } from '#lib/study/concepts/track-views.ts';

/** A track in one language, as much as is shown of it. */
export type TrackText = {
  readonly id: string;
  readonly title: string;
  readonly summary: string;
  readonly done: number;
  readonly steps: readonly StepText[];
};

/** A step in one language; `recall` in percent. */
export type StepText = Pick<TrackStepView, 'kind' | 'id' | 'pack' | 'problem'> & {
  readonly title: string;
  readonly state: TrackStepView['state'] | 'next';
  readonly recall: number | null;
  /** The title of what a locked step waits for. */
  readonly after: string | null;
};

/** The texts of a track in one language. */
export function trackText({ id, title, summary, done, steps }: TrackView, locale: Locale): TrackText {
  return {
    id,
    title: title[locale],
    summary: summary[locale],
    done,
    steps: steps.map(({ title: name, recall, after, ...step }) => ({
      ...step,
      title: name[locale],
      recall: recall === null ? null : Math.round(recall * 100),
      after: after?.[locale] ?? null,
    })),
  };
}
