import type { Move } from '#lib/srs/plan/plan-card.ts';
import type { PlanPreview } from './plan-views.ts';

/** What a plan would do, and to which cards. */
export type ComputedPlan = { readonly preview: PlanPreview; readonly moves: readonly Move[] };

/** An exam or a break lies at most so many days ahead. */
export const FARTHEST_DAYS = 365;
