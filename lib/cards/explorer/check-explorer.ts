import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkExpression, checkNames } from '#lib/cards/expression/check-expression.ts';
import { panelsOf } from '#lib/cards/figure/panels-of.ts';
import { isAllowed, startOf } from './slider-state.ts';
import type { Explorer, Slider } from './explorer.ts';

/** Most of them that a reader can take in. */
const MOST_SLIDERS = 6;
const MOST_STEPS = 1_000;

/** What the schema of an explorer cannot say; whether its program runs is found out by running it. */
export function checkExplorer(explorer: Explorer): CardFinding[] {
  const names = Object.keys(explorer.sliders);
  const some = names.length === 0 || names.length > MOST_SLIDERS;
  const wrong: CardFinding[] = [
    ...(some
      ? [finding(`an explorer has one to ${MOST_SLIDERS} sliders, not ${names.length}`, 'fix the others', ['sliders'])]
      : []),
    ...checkNames(names, ['sliders']),
    ...Object.entries(explorer.sliders).flatMap(([name, slider]) => checkSlider(name, slider)),
    ...requirements(explorer).flatMap(([text, path]) => checkExpression(text, names, path)),
    ...checkDrags(explorer),
  ];
  if (wrong.length > 0 || isAllowed(explorer, startOf(explorer))) return wrong;
  return [finding('what is required does not hold at the start', 'let the sliders start elsewhere', ['require'])];
}

function checkSlider(name: string, { from, to, step, start }: Slider): CardFinding[] {
  const path = ['sliders', name];
  if (typeof from === 'number' && start < from) return [finding('it starts before its range', 'raise “start”', path)];
  if (typeof to === 'number' && start > to) return [finding('it starts beyond its range', 'lower “start”', path)];
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  if (!(from < to)) return [finding('its range is empty', 'let “to” be above “from”', path)];
  if ((to - from) / step <= MOST_STEPS) return [];
  return [finding(`it has more than ${MOST_STEPS} steps`, 'widen “step”', path)];
}

/** What is dragged stands where its slider does, or it would not follow. */
function checkDrags({ figure, sliders }: Explorer): CardFinding[] {
  const dragged = panelsOf(figure).flatMap(({ panel, path, list }) =>
    panel.marks.flatMap(({ line, marker }, index) => [
      ...(line?.drag === undefined
        ? []
        : [{ slider: line.drag, at: [line.x, line.y], path: [...path, list, index, 'line'] }]),
      ...(marker?.drag === undefined
        ? []
        : [{ slider: marker.drag, at: marker.at, path: [...path, list, index, 'marker'] }]),
    ]),
  );
  return dragged.flatMap(({ slider, at, path }): CardFinding[] => {
    const place = ['figure', ...path, 'drag'];
    if (!Object.hasOwn(sliders, slider))
      return [finding(`there is no slider “${slider}”`, `use one of ${Object.keys(sliders).join(', ')}`, place)];
    if (at.some((one) => one === slider)) return [];
    return [
      finding(`it does not stand where “${slider}” does`, `put it there: “x: ${slider}”, or y, or in “at”`, place),
    ];
  });
}

function requirements({ require = [] }: Explorer): readonly (readonly [string, CardFinding['path']])[] {
  return typeof require === 'string'
    ? [[require, ['require']]]
    : require.map((text, index) => [text, ['require', index]] as const);
}

function finding(what: string, fix: string, path: CardFinding['path']): CardFinding {
  return { code: 'explorer', what, fix, path };
}
