import { prngFrom } from '#lib/base/prng.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import type { Drawing } from '#lib/cards/drawing.ts';
import { printedNames } from '#lib/cards/draws/printed-names.ts';
import { numberIn, type ExpressionText } from '#lib/cards/draws/value-of.ts';
import { checkExpression } from '#lib/cards/expression/check-expression.ts';
import { holds, type Values } from '#lib/cards/expression/value.ts';
import { drawFigure } from '#lib/cards/figure/draw-figure.ts';
import { layOutGraph } from '#lib/cards/figure/drawing/lay-out-graph.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import { figureTargets, type FigureTarget, type TargetName } from '#lib/cards/figure/figure-targets.ts';
import type { FigureCard } from './card.ts';
import type { ClickSpec } from './click.ts';

/** What is to be clicked in one draw of a card. */
export type DrawnClick<Text> = {
  /** Whether several are right in some draw. */
  readonly targets: readonly DrawnTarget<Text>[];
  /** Whether “none of them” can be answered. */
  readonly none: boolean;
  readonly mistakes: readonly { readonly chosen: readonly string[]; readonly why: Text }[];
};

/** A mark to click, and what it gives away. */
export type DrawnTarget<Text> = {
  readonly id: string;
  readonly name: TargetName;
  readonly correct: boolean;
  readonly why: Text | null;
};

type Clicked = FigureCard & { readonly figure: Figure; readonly click: ClickSpec };

type DrawnWith = Pick<Drawing<unknown>, 'values' | 'run'>;

/** Computes which marks are right, and which are chosen in each known mistake. */
export function drawClick<Text>(card: Clicked, { renderer, values, run }: Drawing<Text>): DrawnClick<Text> {
  const { click } = card;
  const targets = targetsIn(card, { values, run });
  const { mistakes = [] } = click;
  return {
    targets: targets.map((target) => {
      const why = click.why?.[target.id];
      const correct = isRight(click, target, values, () => undefined);
      return { id: target.id, name: target.name, correct, why: why ? renderer.block(why) : null };
    }),
    none: click.none || mistakes.some(({ chosen }) => chosen === 'none'),
    mistakes: mistakes.map(({ chosen, why }) => ({
      chosen: targets.flatMap((target) => (isChosen(click, chosen, target, values) ? [target.id] : [])),
      why: renderer.block(why),
    })),
  };
}

/** The figure of a card in which curves without labels are clicked: they stand in another order each time. */
export function shuffledFigure({ figure, click }: FigureCard, seed: number): Figure | undefined {
  if (!figure?.marks || !click) return figure;
  const isBare = (mark: NonNullable<Figure['marks']>[number]): boolean =>
    mark.curve !== undefined && mark.curve.label === undefined;
  const shuffled = prngFrom(`${seed} curves`).shuffle(figure.marks.filter(isBare));
  const next = shuffled.values();
  return { ...figure, marks: figure.marks.map((mark) => (isBare(mark) ? (next.next().value ?? mark) : mark)) };
}

/** The marks that can be clicked in one draw. */
export function targetsIn(card: Clicked, { values, run }: DrawnWith): readonly FigureTarget[] {
  const { click, figure } = card;
  const drawn = drawFigure(figure, { values, names: printedNames(card, values), layOut: layOutGraph, run });
  const all = figureTargets(drawn, typeof click.in === 'string' ? [click.in] : click.in);
  const { among } = click;
  if (among === undefined) return all;
  return Array.isArray(among)
    ? all.filter(({ id }) => among.includes(id))
    : all.filter((target) => isTrue(click, among, target, values));
}

/** Whether a mark is right; what cannot be computed is told, and is not right. */
export function isRight(
  click: ClickSpec,
  target: FigureTarget,
  values: Values,
  tell: (findings: readonly CardFinding[]) => void,
): boolean {
  const { right } = click;
  const isByName = typeof right === 'object';
  const condition = isByName ? right[target.id] : right;
  if (condition === undefined) return false;
  const scope = isByName ? values : { ...values, ...target.values };
  const value = numberIn(click, condition, scope);
  if (value.ok && !Number.isNaN(value.value)) return holds(value.value);
  const path = isByName ? ['click', 'right', target.id] : ['click', 'right'];
  const found = typeof condition === 'string' ? checkExpression(condition, Object.keys(scope), path) : [];
  const what = 'this has no value in some draw';
  tell(found.length > 0 ? found : [{ code: 'figure', what, fix: 'let it be 1 or 0 for every mark', path }]);
  return false;
}

/** Whether a mark is among those that a known mistake chooses. */
function isChosen(click: ClickSpec, chosen: ExpressionText, target: FigureTarget, values: Values): boolean {
  return chosen !== 'none' && isTrue(click, chosen, target, values);
}

function isTrue(click: ClickSpec, condition: ExpressionText, target: FigureTarget, values: Values): boolean {
  const value = numberIn(click, condition, { ...values, ...target.values });
  return value.ok && holds(value.value);
}
