import type { LaneRun, Message } from '#lib/exercises/lane.ts';
import type { Check, Comparison, CostRow, Diagnosis, Report } from '#lib/exercises/report.ts';
import { termMessage } from '#lib/exercises/term-message.ts';
import type { Exercise } from '#lib/packs/shelf.ts';

/** Turns a message of the judge’s into a sentence. */
type Say = (message: Message) => string;

const MARKS = { pass: '✓', fail: '✗', error: '✗', skipped: '–' } as const;
const WORST_SHOWN = 5;

/** The report as one JSON object, its messages as English sentences. */
export function jsonReport(report: Report, say: Say): object {
  return {
    exercise: report.exercise,
    verdict: report.verdict,
    checks: report.checks.map((check) => ({
      name: check.name,
      lane: check.lane,
      status: check.status,
      message: sentence(check, say),
      hint: check.hint ? say(check.hint) : null,
      title: check.title?.en ?? null,
      function: check.function,
      regime: check.regime,
      step: check.step ?? null,
      inputs: check.inputs ?? null,
      comparison: check.comparison && withoutExcess(check.comparison),
      gradient: check.gradient,
      margin: check.margin,
    })),
    diagnosis: report.diagnosis && diagnosisText(report.diagnosis, say),
    diagnosisKind: report.diagnosis?.kind ?? null,
    mistake: report.diagnosis?.kind === 'mistake' ? report.diagnosis.id : null,
    cost: report.cost,
    lanes: report.lanes.map((lane) => ({ ...lane, fallback: lane.fallback && say(lane.fallback) })),
    seed: report.seed,
    tookMillis: Math.round(report.tookMillis),
    console: report.console,
  };
}

type PrintReportOptions = { readonly exercise: Exercise; readonly file: string; readonly say: Say };

/** The report for a terminal: the verdict, what to read first, then everything. */
export function printReport(report: Report, { exercise, file, say }: PrintReportOptions): void {
  const wrong = report.checks.find(({ status }) => status === 'fail' || status === 'error');
  console.log(`${report.verdict.toUpperCase()}  ${exercise.spec.title.en}  (${report.exercise}, ${file})`);
  if (wrong) {
    console.log(`\n${place(wrong, exercise)}\n  ${sentence(wrong, say)}`);
    for (const { name, text: value } of wrong.inputs ?? []) console.log(`  ${name} = ${value}`);
    if (wrong.comparison) printComparison(wrong.comparison, say);
    for (const row of wrong.gradient) {
      const at = row.index.length > 0 ? ` at [${row.index.join(', ')}]` : '';
      console.log(
        `  ${row.parameter}${at}: yours ${short(row.yours)}, numerical ${short(row.numerical)}, reference ${short(row.reference)}; relative error ${short(row.relativeError)}`,
      );
    }
    if (wrong.hint) console.log(`  ${say(wrong.hint)}`);
    const why = whyWrong(report, wrong, say);
    if (why !== null) console.log(`\n${why}`);
    printLaws(
      report.checks.filter((check) => check !== wrong && isBrokenLaw(check)),
      exercise,
    );
  }
  console.log('');
  for (const check of report.checks) {
    console.log(`${MARKS[check.status]} ${place(check, exercise)}: ${sentence(check, say)}${marginText(check)}`);
  }
  printCost(report.cost);
  for (const line of report.console) console.log(`  [${line.level}] ${line.text}`);
  console.log(
    `\n${report.lanes.map((lane) => laneText(lane, say)).join('\n')}\nseed ${report.seed}, ${Math.round(report.tookMillis)} ms`,
  );
}

/** Nothing is known of numbers that were never compared. */
function whyWrong({ diagnosis }: Report, { status, comparison, gradient }: Check, say: Say): string | null {
  if (diagnosis) return diagnosisText(diagnosis, say);
  const wasCompared = status === 'fail' && (comparison !== null || gradient.length > 0);
  return wasCompared ? say({ key: 'unexplained' }) : null;
}

function isBrokenLaw({ name, status }: Check): boolean {
  return name === 'properties' && status === 'fail';
}

function printLaws(laws: readonly Check[], exercise: Exercise): void {
  if (laws.length === 0) return;
  console.log('\nLaws that do not hold either:');
  for (const law of laws) console.log(`  ${place(law, exercise)}`);
}

/** So near its limit, another draw may decide otherwise. */
const NEAR = { from: 0.5, to: 2 };
/** Of words, lengths and NaN, which no tolerance measures. */
const FAR_OFF = 1e12;

function marginText({ margin }: Check): string {
  if (margin === null) return '';
  if (margin >= FAR_OFF) return '';
  const isNear = margin > NEAR.from && margin < NEAR.to;
  return ` (${short(margin, 2)} of what is allowed${isNear ? ': close to the limit' : ''})`;
}

function place({ name, lane, function: fn, regime, title }: Check, exercise: Exercise): string {
  const inputs = exercise.spec.regimes.find(({ id }) => id === regime)?.title.en;
  return [name, `${lane} lane`, fn, inputs && `“${inputs}”`, title?.en].filter(Boolean).join(' · ');
}

function printComparison({ output, worst, toleranceFrom, plain }: Comparison, say: Say): void {
  if (plain) {
    console.log(`  ${output || 'value'}: expected ${plain.expected}\n  got ${plain.actual}`);
    return;
  }
  for (const { index, expected, actual, tolerance } of worst.slice(0, WORST_SHOWN)) {
    const at = `${output || 'value'}[${index.join(', ')}]`;
    console.log(`  ${at}: expected ${short(expected)}, got ${short(actual)}, tolerance ${short(tolerance)}`);
  }
  console.log(`  tolerance: ${say(toleranceFrom)}`);
}

/** Kernels, bytes and time at each size, the reference’s after the slash. */
function printCost(rows: readonly CostRow[]): void {
  if (rows.length === 0) return;
  console.log('\nCost, yours / reference:');
  for (const { function: fn, lane, dims, yours, reference } of rows) {
    const size = Object.entries(dims).map(([name, length]) => `${name}=${length}`);
    const times = `${short(yours.millis, 2)} / ${short(reference.millis, 2)} ms (${lane} lane)`;
    console.log(
      `  ${fn} ${size.join(' ')}: kernels ${yours.kernels} / ${reference.kernels}, peak ${yours.peakBytes} / ${reference.peakBytes} bytes, ${times}`,
    );
  }
}

function laneText({ lane, backend, precision, adapter, fallback }: LaneRun, say: Say): string {
  const what = `${lane} lane: ${precision} on ${backend}${adapter ? ` (${adapter})` : ''}`;
  return fallback ? `${what}; ${say(fallback)}` : what;
}

function diagnosisText(diagnosis: Diagnosis, say: Say): string {
  if (diagnosis.kind === 'mistake') return `${diagnosis.title.en}. ${diagnosis.explanation.en}`;
  const details =
    diagnosis.kind === 'term'
      ? diagnosis.terms.map((term) => say(termMessage(term, 'en')))
      : 'regimes' in diagnosis
        ? diagnosis.regimes.map(({ en }) => `“${en}”`)
        : [];
  return [say(diagnosis.message), ...details].join(' ');
}

function sentence({ message, detail }: Check, say: Say): string {
  return detail === null ? say(message) : `${say(message)} ${detail}`;
}

function withoutExcess(comparison: Comparison): Omit<Comparison, 'excess'> {
  const { excess: _, ...rest } = comparison;
  return rest;
}

function short(value: number, digits = 6): string {
  return Number.isFinite(value) ? String(Number(value.toPrecision(digits))) : String(value);
}
