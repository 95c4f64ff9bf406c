import type { ZodError } from 'zod';
import type { PlanProblem } from '#lib/study/plan/plan-views.ts';
import type { SettingsProblem } from '#lib/study/settings/parse-changes.ts';
import { problem } from './respond.ts';

/** A body of another form than was asked for. */
export function malformed(error: ZodError): Promise<Response> {
  const issue = error.issues[0];
  return problem(400, 'request.malformed', { detail: issue ? `${issue.path.join('.')}: ${issue.message}` : '' });
}

/** Settings that cannot be so. */
export function settingsRefused(problems: readonly SettingsProblem[]): Promise<Response> {
  const detail = problems.map(({ setting, detail: what }) => `${setting}: ${what}`).join('; ');
  return problem(400, 'request.malformed', { detail });
}

/** A plan that cannot be made or taken back. */
export function planRefused(reason: PlanProblem): Promise<Response> {
  return problem(reason === 'no-such-plan' ? 404 : 422, CODES[reason]);
}

const CODES = {
  'day-has-passed': 'plan.dayHasPassed',
  'too-far-away': 'plan.tooFarAway',
  'ends-before-it-begins': 'plan.endsBeforeItBegins',
  'nothing-to-move': 'plan.nothingToMove',
  'no-such-plan': 'plan.noSuchPlan',
} as const satisfies Readonly<Record<PlanProblem, string>>;
