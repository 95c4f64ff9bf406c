import { newId } from '#app/_client/new-id.ts';
import { change } from '#app/_components/ui/change.ts';
import type { LocalDay } from '#lib/base/time.ts';

/** What an interview is prepared with. */
export type Interview = {
  readonly on: LocalDay;
  readonly minutes: number;
  readonly concepts: readonly string[];
};

/** Makes the plan that leads to an interview; false where it was refused or nobody answered. */
export function makeInterviewPlan({ on, minutes, concepts }: Interview): Promise<boolean> {
  return change('/api/plans', { id: newId(), wish: { kind: 'exam', on, concepts, minutesPerDay: minutes } });
}
