import type { SchedulerParameters } from '#lib/srs/parameters.ts';
import type { QueueSettings } from './queue-settings.ts';

/** How many a day, over all presets. */
export type QueueLimits = {
  readonly newPerDay: number;
  /** Of reviews and of steps over a night together. */
  readonly reviewsPerDay: number;
};

/** Anki’s limits. */
export const DEFAULT_LIMITS: QueueLimits = { newPerDay: 20, reviewsPerDay: 200 };

/** So many new cards and reviews. */
export type DayCount = { readonly newCards: number; readonly reviews: number };

/** How the cards of one preset are scheduled and queued, and what was done of them today. */
export type PresetQueue = {
  readonly settings: QueueSettings;
  readonly parameters: SchedulerParameters;
  readonly done: DayCount;
};

/** What was done in this study day, in all and of each concept. */
export type QueueDone = DayCount & {
  readonly newByConcept: ReadonlyMap<string, number>;
  readonly reviewsByConcept: ReadonlyMap<string, number>;
};

/** What a study day still has room for: of the learner’s limits, of each preset’s, and of each concept’s. */
export class DayAllowance {
  #left: { newCards: number; reviews: number };
  readonly #presets = new Map<PresetQueue, { newCards: number; reviews: number }>();
  readonly #newByConcept: Map<string, number>;
  readonly #reviewsByConcept: Map<string, number>;

  constructor({ newPerDay, reviewsPerDay }: QueueLimits, done: QueueDone) {
    this.#left = { newCards: newPerDay - done.newCards, reviews: reviewsPerDay - done.reviews };
    this.#newByConcept = new Map(done.newByConcept);
    this.#reviewsByConcept = new Map(done.reviewsByConcept);
  }

  /** Takes room for a new card; false when there is none. `crowded`: however many of its siblings were met. */
  takeNew(conceptId: string, preset: PresetQueue, crowded = false): boolean {
    const met = this.#newByConcept.get(conceptId) ?? 0;
    const own = this.#leftOf(preset);
    const mostSiblings = (crowded ? null : preset.settings.newPerConceptPerDay) ?? Infinity;
    if (this.#left.newCards <= 0 || own.newCards <= 0 || met >= mostSiblings) return false;
    this.#left.newCards -= 1;
    own.newCards -= 1;
    this.#newByConcept.set(conceptId, met + 1);
    return true;
  }

  /** Takes room for a review or a step over a night; false when there is none. */
  takeReview(conceptId: string, preset: PresetQueue): boolean {
    const own = this.#leftOf(preset);
    if (this.#left.reviews <= 0 || own.reviews <= 0) return false;
    this.#left.reviews -= 1;
    own.reviews -= 1;
    this.#reviewsByConcept.set(conceptId, (this.#reviewsByConcept.get(conceptId) ?? 0) + 1);
    return true;
  }

  /** Whether no sibling stands in the way of a review. */
  hasSiblingRoom(conceptId: string, { settings }: PresetQueue): boolean {
    const most = settings.reviewsPerConceptPerDay;
    return most === null || (this.#reviewsByConcept.get(conceptId) ?? 0) < most;
  }

  #leftOf(preset: PresetQueue): { newCards: number; reviews: number } {
    let left = this.#presets.get(preset);
    if (!left) {
      const { settings, done } = preset;
      left = {
        newCards: (settings.newPerDay ?? Infinity) - done.newCards,
        reviews: (settings.reviewsPerDay ?? Infinity) - done.reviews,
      };
      this.#presets.set(preset, left);
    }
    return left;
  }
}
