import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Check, GradientRow } from '#lib/exercises/report.ts';
import type { Message } from '#lib/exercises/lane.ts';
import type { Case } from '#lib/grader/inputs/cases.ts';
import { checkAutodiff } from '#lib/grader/checks/autodiff.ts';
import { checkGradient } from '#lib/grader/checks/gradient.ts';
import { largestMargin } from '#lib/grader/checks/values.ts';
import { ATTEMPTS, isTakenBack } from '#lib/grader/confirm.ts';
import { check, isFailure, type Judging } from '#lib/grader/judging.ts';
import type { DrawableRow, GradientFinding } from './against-differences.ts';

/** Layer 3 over all regimes in which numerical gradients make sense; null where there is none. */
export async function checkGradients(
  judging: Judging,
  fn: FunctionSpec,
  cases: readonly Case[],
): Promise<Check | null> {
  const smooth = cases.filter(({ regime }) => regime.gradient);
  const forward = fn.gradientOf?.forward ?? fn.name;
  if (judging.observations.some((seen) => seen.fn.name === forward && isFailure(seen.actual))) {
    return check('gradient', 'skipped', { key: 'gradientNoForward', values: { function: forward } }, { fn });
  }
  let rows: readonly DrawableRow[] = [];
  let undecided: Message | null = null;
  let margin: number | null = null;
  for (const kase of smooth) {
    const finding = await confirmedGradient(judging, kase);
    if (finding.status === 'broken') {
      const message = { key: 'autodiffFailed', values: { function: fn.name } };
      return check('gradient', 'fail', message, { ...kase, detail: finding.failure.message });
    }
    if (finding.status !== 'undecided') margin = largestMargin([margin, finding.margin]);
    if (finding.status === 'fail') {
      return check('gradient', 'fail', fn.autodiff ? detachedMessage(finding.rows) : { key: 'gradientDiffers' }, {
        ...kase,
        gradient: judging.options.verdictOnly ? finding.rows.map(({ row }) => row) : await drawn(finding.rows),
        margin,
      });
    }
    if (finding.status === 'undecided' && judging.options.everyElement) {
      return check('gradient', 'skipped', finding.message, { ...kase });
    }
    if (finding.status === 'undecided') undecided ??= finding.message;
    else rows = worse(rows, finding.rows);
  }
  if (rows.length > 0) {
    return check(
      'gradient',
      'pass',
      { key: 'gradientAgrees', values: { regimes: smooth.length } },
      { fn, gradient: judging.options.verdictOnly ? rows.map(({ row }) => row) : await drawnWorst(rows), margin },
    );
  }
  return undecided && check('gradient', 'skipped', undecided, { fn });
}

/** By name where the gradient of an input is 0 throughout: then the tape never met it. */
function detachedMessage(rows: readonly DrawableRow[]): Message {
  const cut = rows.filter(({ row, margin }) => margin > 1 && row.yours === 0).map(({ row }) => row.parameter);
  if (cut.length === 0) return { key: 'autodiffDiffers' };
  return { key: 'autodiffDetached', values: { inputs: cut.join(', '), count: cut.length } };
}

/** A close rejection is repeated on fresh inputs, and an undecided draw is drawn again. */
async function confirmedGradient(judging: Judging, kase: Case): Promise<GradientFinding> {
  const look = kase.fn.autodiff ? checkAutodiff : checkGradient;
  const first = await look(judging, kase, 0);
  if (first.status === 'fail') {
    let last: GradientFinding = first;
    const isRight = async (attempt: number): Promise<boolean> => {
      last = await look(judging, kase, attempt);
      return last.status === 'pass';
    };
    if (!(await isTakenBack(first.margin, isRight)) || last.status !== 'pass') return first;
    // What was seen stays in the margin, though it does not stand.
    return { ...last, margin: Math.max(last.margin, first.margin) };
  }
  for (let attempt = 1; attempt < ATTEMPTS && first.status === 'undecided'; attempt += 1) {
    const again = await look(judging, kase, attempt);
    if (again.status !== 'undecided') return again;
  }
  return first;
}

/** For each parameter, the row with the larger error. */
function worse(before: readonly DrawableRow[], now: readonly DrawableRow[]): readonly DrawableRow[] {
  return now.map((found) => {
    const other = before.find(({ row }) => row.parameter === found.row.parameter);
    return other && other.row.relativeError > found.row.relativeError ? other : found;
  });
}

/** Every curve, one after the other: a sandbox answers one question at a time. */
async function drawn(rows: readonly DrawableRow[]): Promise<GradientRow[]> {
  const curves: GradientRow[] = [];
  for (const { draw } of rows) curves.push(await draw());
  return curves;
}

/** Of gradients that agree the curve of the one with the largest error only: each costs as much as the check itself. */
async function drawnWorst(rows: readonly DrawableRow[]): Promise<GradientRow[]> {
  const worst = rows.reduce((one, other) => (other.row.relativeError > one.row.relativeError ? other : one));
  const shown = await worst.draw();
  return rows.map((found) => (found === worst ? shown : found.row));
}
