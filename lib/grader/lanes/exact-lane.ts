import type { CheckName, FunctionSpec } from '#lib/exercises/exercise.ts';
import type { Check } from '#lib/exercises/report.ts';
import { casesOf, isOneCall, type Case } from '#lib/grader/inputs/cases.ts';
import { contractProblem } from '#lib/grader/checks/contract.ts';
import { checkRefusal } from '#lib/grader/checks/refusal.ts';
import { checkRepeatability } from '#lib/grader/checks/repeatability.ts';
import { compareValues, largestMargin, worstOf } from '#lib/grader/checks/values.ts';
import type { Compared } from '#lib/grader/compare.ts';
import { isTakenBack } from '#lib/grader/confirm.ts';
import { checkGradients } from '#lib/grader/gradients/gradient-layer.ts';
import { hintOfNotFinite } from '#lib/grader/hints/hint-of-not-finite.ts';
import { failureCheck } from '#lib/grader/failure-check.ts';
import { check, isFailure, type Judging } from '#lib/grader/judging.ts';
import { runTrial, type Trial } from '#lib/grader/trial.ts';

const TOLERANCE_FROM = { key: 'toleranceExact' };

/** Layers 1 to 5, function by function; the rows come in the order of the layers. */
export async function judgeExactly(judging: Judging, advance: (kase: Case) => void): Promise<Check[]> {
  const cases = casesOf(judging.judgeable.spec, 'exact', judging.options.visibleOnly);
  const rows: Check[] = [];
  for (const fn of judging.judgeable.spec.functions.filter(({ hidden }) => !hidden)) {
    const mine = cases.filter((kase) => kase.fn === fn);
    if (mine.length > 0) rows.push(...(await judgeFunction(judging, { fn, cases: mine }, advance)));
  }
  return rows;
}

type FunctionCases = { readonly fn: FunctionSpec; readonly cases: readonly Case[] };

async function judgeFunction(
  judging: Judging,
  { fn, cases }: FunctionCases,
  advance: (kase: Case) => void,
): Promise<Check[]> {
  const layer: CheckName = fn.gradientOf ? 'backward' : 'forward';
  let contract: Check | null = null;
  let values: Check | null = null;
  let margin: number | null = null;
  const sound: Case[] = [];
  for (const kase of cases) {
    advance(kase);
    if (kase.regime.throws) {
      const accepted = await checkRefusal(judging, kase);
      if (accepted?.status === 'error') return [accepted];
      contract ??= accepted;
      continue;
    }
    const trial = await runTrial(judging, kase, 0);
    if (isFailure(trial.actual)) {
      observe(judging, trial, 'contract');
      return [failureCheck(trial.actual, { ...kase, lane: 'exact' }), ...(values ? [{ ...values, margin }] : [])];
    }
    const problem = contractProblem(trial);
    if (problem) {
      observe(judging, trial, 'contract');
      const { comparison = null, margin: off = null } = problem.compared ?? {};
      const hint = problem.compared && !contract ? await hintOfNotFinite(judging, trial, 'exact') : null;
      const finding = { ...kase, step: problem.step, comparison, margin: off, hint };
      contract ??= check('contract', 'fail', problem.message, finding);
      continue;
    }
    sound.push(kase);
    const compared = compareValues(trial, TOLERANCE_FROM);
    const wrong = await confirmed(judging, trial, compared);
    margin = largestMargin([margin, ...compared.map((each) => each.margin)]);
    observe(judging, trial, wrong ? layer : null);
    if (wrong) values ??= mismatch(layer, kase, wrong);
  }
  const isCaught = judging.options.untilCaught === true && values?.name === 'forward';
  const hasGradients = (fn.gradientOf ?? fn.autodiff) && !isCaught;
  const gradients = hasGradients ? await checkGradients(judging, fn, sound.filter(isOneCall)) : null;
  contract ??= sound[0] ? await checkRepeatability(judging, sound[0]) : null;
  const regimes = { regimes: cases.filter((kase) => !kase.regime.throws).length };
  return [
    contract ?? check('contract', 'pass', { key: 'contractKept', values: { regimes: cases.length } }, { fn }),
    ...(gradients ? [gradients] : []),
    ...(values || sound.length === 0
      ? []
      : [check(layer, 'pass', { key: 'valuesAgree', values: regimes }, { fn, margin })]),
    ...(values ? [{ ...values, margin }] : []),
  ];
}

/** The comparison that fails, and is not taken back; null if none does. */
async function confirmed(judging: Judging, trial: Trial, compared: readonly Compared[]): Promise<Compared | null> {
  const wrong = worstOf(compared);
  const isRight = async (attempt: number): Promise<boolean> => {
    const again = await runTrial(judging, trial, attempt);
    if (isFailure(again.actual) || contractProblem(again)) return false;
    return worstOf(compareValues(again, TOLERANCE_FROM)) === null;
  };
  return wrong && (await isTakenBack(wrong.margin, isRight)) ? null : wrong;
}

function mismatch(layer: CheckName, kase: Case, { comparison, message: said }: Compared): Check {
  const { output, mismatched, size, step } = comparison;
  const values = { output: output === '' ? kase.fn.name : output, mismatched, size };
  const message =
    said ??
    (step !== undefined
      ? { key: 'stepDiffers', values: { step, ...values } }
      : output === ''
        ? { key: 'valuesDiffer', values: { mismatched, size } }
        : { key: 'outputDiffers', values });
  return check(layer, 'fail', message, { ...kase, step, comparison });
}

function observe(judging: Judging, trial: Trial, failed: CheckName | null): void {
  judging.observations.push({ ...trial, lane: 'exact', failed });
}
