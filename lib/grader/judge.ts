import { CHECK_NAMES } from '#lib/exercises/exercise.ts';
import type { Judgeable } from '#lib/exercises/judgeable.ts';
import type { LaneRun } from '#lib/exercises/lane.ts';
import type { Check, CostRow, Diagnosis, Report } from '#lib/exercises/report.ts';
import { askerOver, SandboxGoneError } from './ask.ts';
import { casesOf } from './inputs/cases.ts';
import { judgeCosts } from './cost-layer.ts';
import { diagnose } from './diagnose.ts';
import { withDrawnSizes } from './inputs/draw-sizes.ts';
import { judgeExactly } from './lanes/exact-lane.ts';
import { judgeOnDevice, KernelMissing } from './lanes/device-lane.ts';
import { judgeProperties } from './property-layer.ts';
import { fittingLanes, lanesOnNext } from './lanes/fitting-lanes.ts';
import { withHint } from './hints/with-hint.ts';
import { goneCheck, loadFailureCheck } from './failure-check.ts';
import type { JudgeOptions, JudgeProgress } from './judge-options.ts';
import { check, type Device, type Judging } from './judging.ts';
import { regimeInputs } from './inputs/regime-inputs.ts';
import { withInputs } from './inputs/shown-inputs.ts';
import type { JudgeEngines } from './reference-engine.ts';
import { NO_MEMORY, type ReferenceMemory } from './lanes/reference-memory.ts';
import type { SandboxLink } from './sandbox-link.ts';
import { solutionCode } from './solution-code.ts';
import { startLanes, type Lanes, type Starting } from './lanes/start-lanes.ts';
import { verdictOf } from './verdict.ts';

/** One submission, and how it is to be judged. */
export type Question = {
  readonly judgeable: Judgeable;
  /** The learner’s module as JavaScript. */
  readonly source: string;
  readonly options: JudgeOptions;
};

/** What the judge has around it. Time comes in from outside. */
export type Courtroom = JudgeEngines & {
  readonly link: SandboxLink;
  readonly now: () => number;
  readonly progress: (progress: JudgeProgress) => void;
  /** Where several submissions to one exercise are judged: what its reference gave. */
  readonly recall?: ReferenceMemory;
};

/**
 * Judges one submission against its exercise. Always resolves with a report, whatever the
 * submission does; rejects only where the exercise itself is broken or the judge’s own engines do not start.
 */
export async function judge({ judgeable: given, source, options }: Question, room: Courtroom): Promise<Report> {
  const began = room.now();
  const judgeable = { ...given, spec: withDrawnSizes(given.spec, options.seed) };
  const ask = askerOver(room.link);
  const state: State = { lanes: null, checks: [], cost: [], diagnosis: null, judging: null };
  try {
    const starting = { ask, engines: room, progress: room.progress };
    state.lanes = await startLanes(options, starting);
    const { progress, recall = NO_MEMORY } = room;
    state.judging = prepare(judgeable, { options, lanes: state.lanes, ask, progress, recall });
    state.lanes = await fittingLanes(state.lanes, state.judging, starting);
    if (await loadModule(source, state.judging, state.checks)) await runLanes(state, state.judging, starting);
    if (!(options.untilCaught && state.checks.some(isCaught))) {
      const costs = await judgeCosts(state.judging, state.lanes.device, { checks: state.checks, now: room.now });
      state.checks.push(...costs.checks);
      state.cost = costs.rows;
    }
  } catch (error) {
    if (!(error instanceof SandboxGoneError)) throw error;
    state.checks.push(
      goneCheck(error.gone, state.judging?.current ?? { lane: options.lanes[0]!, fn: null, regime: null }),
    );
  }
  const { lanes } = state;
  const known = lanes?.exact.known ?? null;
  const rows = inOrder(state.checks);
  let checks = known ? await Promise.all(rows.map((row) => withHint(row, known))) : rows;
  const { judging } = state;
  if (judging && state.lanes) {
    checks = await Promise.all(checks.map((row) => withInputs(judging, row)));
    const engines = { exact: state.lanes.exact, device: state.lanes.device?.engine ?? null };
    state.diagnosis = await diagnose(judging, checks, engines);
  }
  return {
    version: 1,
    exercise: judgeable.exercise,
    verdict: verdictOf(checks),
    lanes: state.lanes?.runs ?? ([] satisfies LaneRun[]),
    checks,
    diagnosis: state.diagnosis,
    cost: state.cost,
    seed: options.seed,
    tookMillis: Math.round(room.now() - began),
    console: ask.console(),
  };
}

type State = {
  lanes: Lanes | null;
  readonly checks: Check[];
  cost: readonly CostRow[];
  diagnosis: Diagnosis | null;
  judging: Judging | null;
};

type Prepared = Pick<Judging, 'options' | 'ask' | 'progress' | 'recall'> & { readonly lanes: Lanes };

function prepare(judgeable: Judgeable, { options, lanes, ask, progress, recall }: Prepared): Judging {
  const solution = lanes.exact.evaluate(solutionCode(judgeable));
  const draw = regimeInputs(solution, options.seed);
  return {
    judgeable,
    options,
    ask,
    solution,
    progress,
    recall,
    observations: [],
    taken: [],
    current: { lane: options.lanes[0]!, fn: null, regime: null },
    inputsOf: (regime, attempt) => recall(['inputs', options.seed, regime.id, attempt], () => draw(regime, attempt)),
  };
}

/** False where there is nothing to judge. */
async function loadModule(source: string, { judgeable, ask, progress }: Judging, checks: Check[]): Promise<boolean> {
  const { spec, prelude } = judgeable;
  progress({ phase: 'loading' });
  const functions = spec.functions.filter(({ hidden }) => !hidden).map(({ name }) => name);
  const loaded = await ask.load({ type: 'load', source, prelude, functions, forbidden: spec.forbidden });
  checks.push(loaded.ok ? check('load', 'pass', { key: 'loaded' }) : loadFailureCheck(loaded.problem));
  return loaded.ok;
}

async function runLanes(state: State, judging: Judging, starting: Starting): Promise<void> {
  const { judgeable, options, progress } = judging;
  const { checks } = state;
  const { spec } = judgeable;
  const total = options.lanes.reduce((sum, lane) => sum + casesOf(spec, lane, options.visibleOnly).length, 0);
  let done = 0;
  const advanceIn =
    (lane: 'exact' | 'device') =>
    ({ fn, regime }: { fn: { name: string }; regime: { id: string } }): void => {
      progress({ phase: 'checking', lane, function: fn.name, regime: regime.id, done, total });
      done = Math.min(total, done + 1);
    };
  if (options.lanes.includes('exact')) checks.push(...(await judgeExactly(judging, advanceIn('exact'))));
  const broken = checks.filter(({ status }) => status === 'error').map((row) => row.function);
  const skip = new Set(broken.filter((name) => name !== null));
  if (options.untilCaught && checks.some(isCaught)) return;
  while (state.lanes?.device) {
    const { engine } = state.lanes.device;
    const others = options.backends.slice(options.backends.indexOf(engine.backend) + 1);
    const solution = engine.evaluate(solutionCode(judgeable));
    const device: Device = { engine, solution, hasOther: others.length > 0 };
    try {
      checks.push(...(await judgeOnDevice(judging, device, { skip, advance: advanceIn('device') })));
      break;
    } catch (error) {
      if (!(error instanceof KernelMissing)) throw error;
      // Where it can be asked, everything is asked again.
      state.lanes = await lanesOnNext(state.lanes, judging, { starting, missing: error.message });
    }
  }
  if (options.lanes.includes('exact')) checks.push(...(await judgeProperties(judging)));
}

function isCaught({ status }: Check): boolean {
  return status === 'fail' || status === 'error';
}

const LAST: ReadonlySet<string> = new Set(['properties', 'cost']);

/** The exact lane before the device’s, the layers in their order; what both lanes have to pass first comes last. */
function inOrder(checks: readonly Check[]): Check[] {
  const lanes = ['exact', 'device'] as const;
  const place = ({ lane, name }: Check): number =>
    (LAST.has(name) ? 200 : 100 * lanes.indexOf(lane)) + CHECK_NAMES.indexOf(name);
  return checks.toSorted((one, other) => place(one) - place(other));
}
