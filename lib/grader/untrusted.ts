import type { Backend } from '#lib/exercises/lane.ts';
import type { ConsoleLine } from '#lib/exercises/report.ts';
import type { AutodiffGradients } from '#lib/tensor/autodiff.ts';
import type { CallResult } from '#lib/tensor/call-function.ts';
import type { CallOutcome, ModuleCalls } from '#lib/tensor/call-modules.ts';
import { MAX_ELEMENTS } from '#lib/tensor/export-value.ts';
import type { Measured } from '#lib/tensor/measure-call.ts';
import { sizeOf } from '#lib/base/shape.ts';
import { isWireMade, isWireSteps, isWireTensor, type WireTensor, type WireValue } from '#lib/tensor/wire.ts';
import type { SandboxFailure, SandboxReply, StartedLane } from './sandbox-link.ts';

/*
 * What comes from a sandbox may be anything that structured cloning lets through. Each reader takes it apart field by
 * field and makes its own copy, or answers null.
 */

const MAX_DEPTH = 10;
const MAX_ITEMS = 100_000;
const MAX_TEXT = 10_000;
const REASONS = [
  'syntax',
  'threw',
  'forbidden',
  'missing',
  'unsettled',
  'backend',
  'lost',
  'refused',
  'budget',
] as const;
const BACKENDS = ['cpu', 'wasm', 'webgpu'] as const;
const LEVELS = ['log', 'warn', 'error'] as const;

/** A reply, with `value` still unread; null when it is none. */
export function readReply(raw: unknown): SandboxReply | null {
  if (!isRecord(raw)) return null;
  const console = readConsole(raw.console);
  if (raw.ok === true) return { ok: true, value: raw.value, console };
  const failure = raw.ok === false ? readFailure(raw.failure) : null;
  return failure && { ok: false, failure, console };
}

/** The answer to `start`: one of the backends that were asked for. */
export function readStarted(raw: unknown, backends: readonly Backend[]): StartedLane | null {
  if (!isRecord(raw)) return null;
  const backend = backends.find((known) => known === raw.backend);
  if (!backend) return null;
  const declined = (Array.isArray(raw.declined) ? raw.declined.slice(0, 8) : []).flatMap((entry: unknown) => {
    const named = isRecord(entry) ? BACKENDS.find((known) => known === entry.backend) : undefined;
    return named && isRecord(entry) ? [{ backend: named, reason: textOf(entry.reason, 500) }] : [];
  });
  return { backend, adapter: typeof raw.adapter === 'string' ? raw.adapter.slice(0, 100) : null, declined };
}

/** The answer to `call`. */
export function readCallResult(raw: unknown): CallResult | null {
  if (!isRecord(raw)) return null;
  const budget = { left: MAX_ELEMENTS };
  const value = readValue(raw.value, budget, 0);
  if (value === REFUSED) return null;
  return {
    value,
    inputsChanged: raw.inputsChanged === true,
    tensorsKept: countOf(raw.tensorsKept),
  };
}

/** The answer to `call-all`: one value for each list. */
export function readValues(raw: unknown, count: number): WireValue[] | null {
  if (!Array.isArray(raw) || raw.length !== count) return null;
  const values = readValue(raw, { left: MAX_ELEMENTS }, 0);
  return Array.isArray(values) ? (values as WireValue[]) : null;
}

/** The answer to `call-modules`: for each module an outcome of each of its calls, or null. */
export function readOutcomes(raw: unknown, modules: readonly ModuleCalls[]): (CallOutcome[] | null)[] | null {
  if (!Array.isArray(raw) || raw.length !== modules.length) return null;
  return modules.map(({ calls }, index) => {
    const given: unknown = raw[index];
    if (!Array.isArray(given) || given.length !== calls.length) return null;
    const outcomes = calls.map((_, at) => readOutcome(given[at]));
    return outcomes.every((outcome) => outcome !== null) ? outcomes : null;
  });
}

function readOutcome(raw: unknown): CallOutcome | null {
  return isRecord(raw) && typeof raw.thrown === 'string'
    ? { thrown: textOf(raw.thrown, MAX_TEXT) }
    : readCallResult(raw);
}

/** The answer to `measure`. */
export function readMeasured(raw: unknown): Measured | null {
  if (!isRecord(raw)) return null;
  const { millis } = raw;
  if (typeof millis !== 'number' || !Number.isFinite(millis) || millis < 0) return null;
  return { kernels: countOf(raw.kernels), peakBytes: countOf(raw.peakBytes), millis };
}

/** The answer to `autodiff`: for each input a tensor, or null where no gradient reaches it. */
export function readGradients(raw: unknown, count: number): AutodiffGradients | null {
  const values = readValues(raw, count);
  return values?.every((value) => value === null || isWireTensor(value)) ? values : null;
}

/** The answer to `sweep`: exactly `length` doubles. */
export function readSweep(raw: unknown, length: number): Float64Array | null {
  return raw instanceof Float64Array && raw.length === length ? raw : null;
}

const REFUSED = Symbol('refused');

function readValue(raw: unknown, budget: { left: number }, depth: number): WireValue | typeof REFUSED {
  budget.left -= 1;
  if (budget.left < 0 || depth > MAX_DEPTH) return REFUSED;
  if (raw === null || raw === undefined || typeof raw === 'number' || typeof raw === 'boolean') return raw;
  if (typeof raw === 'string') return raw.slice(0, MAX_TEXT);
  if (Array.isArray(raw)) {
    if (raw.length > MAX_ITEMS) return REFUSED;
    const items: WireValue[] = [];
    for (let index = 0; index < raw.length; index += 1) {
      const item = readValue(raw[index], budget, depth + 1);
      if (item === REFUSED) return REFUSED;
      items.push(item);
    }
    return items;
  }
  if (!isRecord(raw)) return REFUSED;
  return raw.tensor === true ? readTensor(raw, budget) : readRecord(raw, budget, depth);
}

function readRecord(
  raw: Readonly<Record<string, unknown>>,
  budget: { left: number },
  depth: number,
): WireValue | typeof REFUSED {
  // A function is made, and arguments are used in steps, where a question says so, never where an answer does.
  if (isWireMade(raw) || isWireSteps(raw)) return REFUSED;
  const record = Object.create(null) as Record<string, WireValue>;
  for (const key of Object.keys(raw).slice(0, MAX_ITEMS)) {
    const item = readValue(raw[key], budget, depth + 1);
    if (item === REFUSED) return REFUSED;
    record[key] = item;
  }
  return record;
}

function readTensor(raw: Readonly<Record<string, unknown>>, budget: { left: number }): WireTensor | typeof REFUSED {
  const { shape, dtype, data } = raw;
  const isShape =
    Array.isArray(shape) && shape.length <= 6 && shape.every((size) => Number.isSafeInteger(size) && Number(size) >= 0);
  if (!isShape || (dtype !== 'float32' && dtype !== 'int32' && dtype !== 'bool')) return REFUSED;
  if (
    !(
      data instanceof Float64Array ||
      data instanceof Float32Array ||
      data instanceof Int32Array ||
      data instanceof Uint8Array
    )
  ) {
    return REFUSED;
  }
  budget.left -= data.length;
  if (budget.left < 0 || sizeOf(shape) !== data.length) return REFUSED;
  return { tensor: true, shape: [...(shape as number[])], dtype, data: data.slice() };
}

function readFailure(raw: unknown): SandboxFailure | null {
  if (!isRecord(raw)) return null;
  const reason = REASONS.find((known) => known === raw.reason);
  if (!reason) return null;
  const line = typeof raw.line === 'number' && Number.isSafeInteger(raw.line) && raw.line > 0 ? raw.line : null;
  return { reason, message: textOf(raw.message, 600), line };
}

function readConsole(raw: unknown): ConsoleLine[] {
  if (!Array.isArray(raw)) return [];
  return raw.slice(0, 101).flatMap((line: unknown) => {
    const level = isRecord(line) ? LEVELS.find((known) => known === line.level) : undefined;
    return level && isRecord(line) ? [{ level, text: textOf(line.text, 1_000) }] : [];
  });
}

/** A number of things; 0 where it is none. */
function countOf(raw: unknown): number {
  return typeof raw === 'number' && Number.isSafeInteger(raw) && raw > 0 ? raw : 0;
}

function textOf(raw: unknown, longest: number): string {
  return typeof raw === 'string' ? raw.slice(0, longest) : '';
}

function isRecord(raw: unknown): raw is Readonly<Record<string, unknown>> {
  return typeof raw === 'object' && raw !== null && !Array.isArray(raw);
}
