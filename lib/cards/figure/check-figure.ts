import type { RunFile } from '#lib/base/run-program.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { DrawFields } from '#lib/cards/draws/draw-fields.ts';
import { drawnBefore } from '#lib/cards/draws/drawn-before.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import { printedNames } from '#lib/cards/draws/printed-names.ts';
import { drawWithFindings } from './draw-figure.ts';
import type { FigureData } from './drawing/figure-data.ts';
import { namedMark } from './drawing/draw-mark.ts';
import { layOutGraph } from './drawing/lay-out-graph.ts';
import type { Figure, FigurePanel } from './figure.ts';
import { hiddenMarks } from './hidden-marks.ts';
import type { MarkName } from './marks/mark.ts';
import { panelsOf } from './panels-of.ts';

/** How a figure is used, and what runs its programs where that is to be tried. */
type FigureUse = { readonly clicked?: boolean; readonly run?: RunFile | undefined };

/** A figure must have a frame for its marks, formulas that can be computed, and something to be seen, in many draws. */
export function checkFigure(figure: Figure, card: DrawFields = {}, use: FigureUse = {}): readonly CardFinding[] {
  const form = [...checkForm(figure), ...checkNames(figure)];
  if (form.length > 0) return form;
  const isDrawn = Object.keys(card.draws ?? {}).length > 0;
  const draws = use.run ? RUNS : DRAWS;
  const isKnown = drawnBefore();
  for (let seed = 1; seed <= (isDrawn ? draws : 1); seed += 1) {
    const values = drawValues(card, seed);
    if (!values.ok) return [];
    if (isKnown(values.value)) continue;
    const names = printedNames(card, values.value);
    const found = checkDrawnFigure(figure, { values: values.value, names, run: use.run });
    if (found.length > 0) return found;
  }
  return use.clicked ? [] : checkLabels(figure);
}

const DRAWS = 12;
/** More where programs run, which may fail for some numbers only. */
const RUNS = 40;

/** The same for one draw, or for one state of sliders with what the program returned. */
export function checkDrawnFigure(figure: Figure, data: FigureData): readonly CardFinding[] {
  const { drawn, findings } = drawWithFindings(figure, { layOut: layOutGraph, ...data });
  if (findings.length > 0) return distinct(findings);
  const size = JSON.stringify(drawn).length;
  if (size <= LARGEST) return hiddenMarks(figure, drawn, Boolean(data.run));
  const what = `drawn, this figure has ${Math.round(size / 1000)} kB, ${LARGEST / 1000} are the most`;
  return [finding(what, 'let it have fewer marks, cells or points', [])];
}

const LARGEST = 150_000;

const IN_AXES: ReadonlySet<MarkName> = new Set(['curve', 'bars', 'histogram', 'area', 'band', 'contour']);
const IN_A_FRAME: ReadonlySet<MarkName> = new Set(['points', 'line', 'marker', 'arrow', 'boxes']);

function checkForm(figure: Figure): CardFinding[] {
  const { marks, series, panels, x, y, view } = figure;
  const forms = [marks, series, panels].filter((form) => form !== undefined);
  if (forms.length !== 1)
    return [
      finding('a figure has marks, or series, or panels', forms.length === 0 ? 'add “marks”' : 'keep one of them', []),
    ];
  if (panels && (x ?? y ?? view))
    return [finding('axes belong to the panels', 'move them there', [x ? 'x' : y ? 'y' : 'view'])];
  return panelsOf(figure).flatMap(({ panel, path, list }) => checkPanel(panel, path, list));
}

function checkPanel(panel: FigurePanel, path: CardFinding['path'], list: string): CardFinding[] {
  const { x, y, view } = panel;
  if ((x === undefined) !== (y === undefined))
    return [finding(`there is only one axis`, `add “${x ? 'y' : 'x'}”`, [...path, x ? 'x' : 'y'])];
  if (x && view) return [finding('a picture has axes or a view', 'remove one of them', [...path, 'view'])];
  const found: CardFinding[] = [];
  for (const [name, axis] of [
    ['x', x],
    ['y', y],
  ] as const) {
    if (axis) found.push(...checkAxis(axis, [...path, name]));
  }
  const hasAxes = x !== undefined;
  for (const [index, mark] of panel.marks.entries()) {
    const name = namedMark(mark)?.name;
    if (!name)
      found.push(finding('a mark has one field, its name', 'begin it like “- curve: { … }”', [...path, list, index]));
    else if (!hasAxes && IN_AXES.has(name))
      found.push(finding(`${name} needs axes`, 'add “x” and “y” to the figure', [...path, list, index]));
    else if (!hasAxes && !view && IN_A_FRAME.has(name))
      found.push(
        finding(`${name} needs axes or a view`, 'add “x” and “y”, or “view”, to the figure', [...path, list, index]),
      );
    else if (name === 'path' && !hasAxes && !view && mark.path?.in === undefined)
      found.push(finding('path needs axes, a view, or a grid', 'name the grid: “in: …”', [...path, list, index]));
  }
  return found;
}

function checkAxis({ from, to, scale }: NonNullable<Figure['x']>, path: CardFinding['path']): CardFinding[] {
  if (typeof from !== 'number' || typeof to !== 'number') return [];
  if (!(from < to)) return [finding('the axis ends before it begins', 'let “to” be above “from”', path)];
  if (scale === 'log' && from <= 0)
    return [finding('a logarithmic axis cannot begin at or below 0', 'begin it above 0', path)];
  return [];
}

/** Marks are named once, and those that are named by others are there. */
function checkNames(figure: Figure): CardFinding[] {
  const placed = panelsOf(figure).flatMap(({ panel, path, list }) =>
    panel.marks.flatMap((mark, index) => {
      const named = namedMark(mark);
      return named ? [{ ...named, path: [...path, list, index, ...(list === 'marks' ? [named.name] : [])] }] : [];
    }),
  );
  const ids = placed.flatMap(({ spec }) => spec.id ?? []);
  const twins = placed.filter(
    ({ spec }, at) => spec.id !== undefined && placed.findIndex((one) => one.spec.id === spec.id) < at,
  );
  return [
    ...twins.map(({ spec, path }) =>
      finding(`there are two marks “${spec.id}”`, 'give one another id', [...path, 'id']),
    ),
    ...placed.flatMap(({ spec, path }): CardFinding[] =>
      (['like', 'in'] as const).flatMap((field) => {
        const name: unknown = (spec as Readonly<Record<string, unknown>>)[field];
        if (typeof name !== 'string' || ids.includes(name)) return [];
        const fix = ids.length > 0 ? `use one of ${ids.join(', ')}` : 'give that mark an id';
        return [finding(`there is no mark “${name}”`, fix, [...path, field])];
      }),
    ),
  ];
}

const LABELLED: ReadonlySet<MarkName> = new Set(['curve', 'points', 'bars', 'histogram']);

/** Of several curves, points or bars in one picture, each has a label. */
function checkLabels(figure: Figure): CardFinding[] {
  return panelsOf(figure).flatMap(({ panel, path, list }) => {
    const several = panel.marks.flatMap((mark, index) => {
      const named = namedMark(mark);
      const isLike = named && 'like' in named.spec && named.spec.like !== undefined;
      return named && LABELLED.has(named.name) && !isLike ? [{ ...named, index }] : [];
    });
    const bare = several.length > 1 ? several.find(({ spec }) => spec.label === undefined) : undefined;
    if (!bare) return [];
    const fix = 'name it: “label: { en: …, zh: … }”';
    return [finding(`one of several ${list} has no label`, fix, [...path, list, bare.index])];
  });
}

function distinct(findings: readonly CardFinding[]): readonly CardFinding[] {
  return [...new Map(findings.map((one) => [`${one.path.join('.')} ${one.what}`, one])).values()].slice(0, 20);
}

function finding(what: string, fix: string, path: CardFinding['path']): CardFinding {
  return { code: 'figure', what, fix, path };
}
