import { evaluateExpression } from '#lib/cards/expression/evaluate-expression.ts';
import { parseExpression } from '#lib/cards/expression/expression.ts';
import type { Value, Values } from '#lib/cards/expression/value.ts';
import type { Explorer, Slider } from './explorer.ts';

/** Where every slider stands, by name. */
export type SliderState = Readonly<Record<string, number>>;

/** The ends of a slider. */
export type SliderEnds = { readonly from: number; readonly to: number };

/** Where the sliders stand at first. */
export function startOf({ sliders }: Pick<Explorer, 'sliders'>): SliderState {
  return Object.fromEntries(Object.entries(sliders).map(([name, { start }]) => [name, start]));
}

/** The ends of a slider where the others stand as they do; `results` is what the program returned last. */
export function endsOf(slider: Slider, state: SliderState, results: Values): SliderEnds {
  const values = { ...results, ...state };
  const from = valueOf(slider.from, values);
  const to = valueOf(slider.to, values);
  // What is not known yet holds nobody up.
  const least = Number.isFinite(from) ? from : slider.start;
  return { from: least, to: Math.max(least, Number.isFinite(to) ? to : slider.start) };
}

/** The nearest place on a slider’s steps within its ends. */
export function placed({ step }: Pick<Slider, 'step'>, { from, to }: SliderEnds, wanted: number): number {
  const steps = Math.round((wanted - from) / step);
  const most = Math.floor((to - from) / step + 1e-9);
  return Number((from + step * Math.min(most, Math.max(0, steps))).toPrecision(12));
}

/** Every slider on its steps and within its ends, which may depend on those before it. */
export function settled({ sliders }: Pick<Explorer, 'sliders'>, state: SliderState, results: Values): SliderState {
  const done: Record<string, number> = { ...state };
  for (const [name, slider] of Object.entries(sliders)) {
    done[name] = placed(slider, endsOf(slider, done, results), done[name] ?? slider.start);
  }
  return done;
}

/** Whether what the explorer requires of its sliders holds. */
export function isAllowed({ require = [] }: Pick<Explorer, 'require'>, state: SliderState): boolean {
  const all = typeof require === 'string' ? [require] : require;
  return all.every((text) => valueOf(text, state) !== 0);
}

/** How sliders stand, as a part of an address: `N:8,F:3`. */
export function stateText(state: SliderState): string {
  return Object.entries(state)
    .map(([name, value]) => `${encodeURIComponent(name)}:${value}`)
    .join(',');
}

/** The state that an address tells, for the sliders that there are; null where it tells none of them. */
export function stateFrom({ sliders }: Pick<Explorer, 'sliders'>, text: string): SliderState | null {
  const told = new Map(
    text.split(',').map((part) => {
      const [name = '', value = ''] = part.split(':');
      return [decoded(name), value.trim() === '' ? NaN : Number(value)] as const;
    }),
  );
  const known = Object.keys(sliders).filter((name) => Number.isFinite(told.get(name)));
  if (known.length === 0) return null;
  return { ...startOf({ sliders }), ...Object.fromEntries(known.map((name) => [name, told.get(name)!])) };
}

function decoded(name: string): string {
  try {
    return decodeURIComponent(name);
  } catch {
    return '';
  }
}

function valueOf(bound: number | string, values: Values): number {
  if (typeof bound === 'number') return bound;
  const expression = parseExpression(bound, Object.keys(values));
  return expression.ok ? evaluateExpression(expression.value, values) : NaN;
}

/** The numbers and lists of numbers among what a program returned. */
export function numbersIn(results: Readonly<Record<string, unknown>>): Values {
  return Object.fromEntries(
    Object.entries(results).flatMap(([name, value]) => (isNumeric(value) ? [[name, value] as const] : [])),
  );
}

function isNumeric(value: unknown): value is Value {
  return typeof value === 'number' || (Array.isArray(value) && value.every(isNumeric));
}
