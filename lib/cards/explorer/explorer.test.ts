import { describe, expect, it } from 'vitest';
import { prngFrom } from '#lib/base/prng.ts';
import { checkExplorer } from './check-explorer.ts';
import { explorerSpec, type Explorer } from './explorer.ts';
import { endsOf, isAllowed, placed, settled, startOf, stateFrom, stateText } from './slider-state.ts';
import { statesToTry } from './states-to-try.ts';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });
const axis = { label: both('x'), from: 0, to: 1 };

function explorerOf(changes: Readonly<Record<string, unknown>> = {}): Explorer {
  return explorerSpec.parse({
    program: 'stepper.ts',
    sliders: {
      n: { from: 4, to: 14, start: 8, label: both('$n$') },
      f: { from: 0.5, to: 3, step: 0.25, start: 1, label: both('f') },
      k: { from: 1, to: 'out', start: 1, label: both('window'), play: true },
    },
    require: 'n - 2*f',
    figure: { description: both('A line'), x: axis, y: axis, series: [{ expression: 'x' }] },
    prompt: both('Find it.'),
    ...changes,
  });
}

describe('the sliders of an explorer', () => {
  it('stay on their steps and within their ends, which a program’s results may move', () => {
    const explorer = explorerOf();
    const far = { n: 99, f: 1.13, k: 7 };
    expect(settled(explorer, far, { out: 5 })).toEqual({ n: 14, f: 1.25, k: 5 });
    expect(settled(explorer, far, {})).toEqual({ n: 14, f: 1.25, k: 1 });
    expect(endsOf(explorer.sliders['k']!, far, { out: 5 })).toEqual({ from: 1, to: 5 });
  });

  it('never leave their ends, whatever is wanted of them', () => {
    const prng = prngFrom(4);
    for (let round = 0; round < 500; round += 1) {
      const from = prng.normal();
      const ends = { from, to: from + 5 * prng.uniform() };
      const step = 0.01 + prng.uniform();
      const place = placed({ step }, ends, 10 * prng.normal());
      expect(place).toBeGreaterThanOrEqual(ends.from - 1e-9);
      expect(place).toBeLessThanOrEqual(ends.to + 1e-9);
      const steps = (place - ends.from) / step;
      expect(Math.abs(steps - Math.round(steps))).toBeLessThan(1e-6);
    }
  });

  it('are told by an address and found in it again; what it does not tell stays at the start', () => {
    const explorer = explorerOf();
    const state = { n: 12, f: 2.5, k: 3 };
    expect(stateFrom(explorer, stateText(state))).toEqual(state);
    expect(stateFrom(explorer, 'n:9')).toEqual({ ...startOf(explorer), n: 9 });
    for (const nonsense of ['', 'x:1', 'n:', 'n:many', '%E0:1', ',,,:'])
      expect(stateFrom(explorer, nonsense)).toBeNull();
  });

  it('are allowed only where what is required holds', () => {
    expect(isAllowed(explorerOf(), { n: 4, f: 2, k: 1 })).toBe(false);
    expect(isAllowed(explorerOf(), { n: 5, f: 2, k: 1 })).toBe(true);
    expect(isAllowed(explorerOf({ require: ['n', 'f'] }), { n: 5, f: 0, k: 1 })).toBe(false);
  });

  it('are tried at the start, at every end and between, and only where they are allowed', () => {
    const states = statesToTry(explorerOf(), { out: 6 }, prngFrom(2));
    expect(states[0]).toEqual({ n: 8, f: 1, k: 1 });
    for (const [name, ends] of Object.entries({ n: [4, 14], f: [0.5, 3], k: [1, 6] })) {
      for (const end of ends) expect(states.map((state) => state[name])).toContain(end);
    }
    expect(states.every((state) => isAllowed(explorerOf(), state))).toBe(true);
    expect(states.length).toBeGreaterThan(20);
  });
});

describe('an explorer is refused', () => {
  const slider = { from: 0, to: 1, step: 0.1, start: 0.5, label: both('a') };
  it.each([
    ['without sliders', { sliders: {} }, ['sliders']],
    ['with a range that is empty', { sliders: { a: { ...slider, to: 0, start: 0 } } }, ['sliders', 'a']],
    ['with a start outside of its range', { sliders: { a: { ...slider, start: 2 } } }, ['sliders', 'a']],
    ['with more steps than anybody can set', { sliders: { a: { ...slider, step: 0.0001 } } }, ['sliders', 'a']],
    ['with a slider called like a function', { sliders: { exp: slider } }, ['sliders', 'exp']],
    ['with a condition that names no slider', { sliders: { a: slider }, require: 'b' }, ['require']],
    ['with a condition that does not hold at the start', { sliders: { a: slider }, require: ['a', '0'] }, ['require']],
  ])('%s', (_what, changes, path) => {
    expect(checkExplorer(explorerOf({ require: undefined, ...changes })).map((one) => one.path)).toEqual([path]);
  });

  const dragged = (mark: object) => ({
    sliders: { a: slider },
    figure: { description: both('A line'), x: axis, y: axis, marks: [mark] },
  });

  it.each([
    ['whose slider is not there', { line: { x: 'b', drag: 'b' } }, 'line'],
    ['that stands elsewhere than its slider', { line: { x: '2*a', drag: 'a' } }, 'line'],
    ['between two places', { line: { start: ['a', 0], end: ['a', 1], drag: 'a' } }, 'line'],
    ['beside its slider', { marker: { at: [0, '1 - a'], drag: 'a' } }, 'marker'],
  ])('with something to drag %s', (_what, mark, name) => {
    const found = checkExplorer(explorerOf({ require: undefined, ...dragged(mark) }));
    expect(found.map((one) => one.path)).toEqual([['figure', 'marks', 0, name, 'drag']]);
  });

  it.each([
    [{ line: { x: 'a', drag: 'a' } }],
    [{ line: { y: 'a', drag: 'a' } }],
    [{ marker: { at: ['a^2', 'a'], drag: 'a' } }],
  ])('but not with what follows its slider: %o', (mark) => {
    expect(checkExplorer(explorerOf({ require: undefined, ...dragged(mark) }))).toEqual([]);
  });

  it('nowhere, where it is sound', () => {
    expect(checkExplorer(explorerOf())).toEqual([]);
  });
});
