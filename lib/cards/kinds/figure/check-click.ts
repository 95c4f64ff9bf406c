import type { RunFile } from '#lib/base/run-program.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { drawnNames } from '#lib/cards/draws/check-draws.ts';
import { drawnBefore } from '#lib/cards/draws/drawn-before.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import { checkExpression } from '#lib/cards/expression/check-expression.ts';
import { checkFigure } from '#lib/cards/figure/check-figure.ts';
import type { Figure } from '#lib/cards/figure/figure.ts';
import { programCalls } from '#lib/cards/figure/program-calls.ts';
import type { FigureCard } from './card.ts';
import type { ClickSpec } from './click.ts';
import { drawClick, isRight, targetsIn } from './draw-click.ts';

const SEEDS = 40;
/** More marks than these nobody finds by keyboard. */
const MOST = 200;

type Clicked = FigureCard & { readonly figure: Figure; readonly click: ClickSpec };

/** In every draw it can be computed what is right, and some mark is; not every one in all; every id is that of a mark. */
export function checkClick(card: Clicked, run?: RunFile): readonly CardFinding[] {
  const { click } = card;
  // A figure that cannot be drawn is told already, and parts that no program has computed yet cannot be asked about.
  if (checkFigure(card.figure, card, { clicked: true, run }).length > 0 || (!run && hasOpenParts(card))) return [];
  let isEverWrong = false;
  const isKnown = drawnBefore();
  for (let seed = 1; seed <= SEEDS; seed += 1) {
    const values = drawValues(card, seed);
    if (!values.ok) return [];
    if (isKnown(values.value)) continue;
    const drawn = { values: values.value, run };
    const targets = targetsIn(card, drawn);
    const found: CardFinding[] = [...checkIds(click, targets)];
    if (found.length > 0) return found;
    const right = targets.filter((target) => isRight(click, target, values.value, (one) => found.push(...one)));
    if (found.length > 0) return found.slice(0, 1);
    if (right.length === 0 && !click.none)
      return [finding('in some draw no mark is right', 'add a “require”, or say “none: true”', ['right'])];
    isEverWrong ||= right.length < targets.length;
    const twin = mistakeThatIsRight(card, drawn, new Set(right.map(({ id }) => id)));
    if (twin !== -1)
      return [
        {
          code: 'mistake-is-right',
          what: 'in some draw this mistake is the right answer',
          fix: 'correct it, or exclude such draws by “require”',
          path: ['click', 'mistakes', twin],
        },
      ];
  }
  if (!isEverWrong) return [finding('every mark is right, always', 'add marks that are wrong', ['right'])];
  return checkMistakes(card, run);
}

/** Whether the number of marks to click depends on a program; a curve is one, whatever it computes. */
function hasOpenParts({ figure }: Clicked): boolean {
  return programCalls(figure).some(({ mark }) => !['curve', 'area', 'band', 'path'].includes(mark));
}

function checkIds(
  { in: asked, among, right, why = {} }: ClickSpec,
  targets: readonly { readonly id: string }[],
): CardFinding[] {
  if (targets.length < 2) {
    const what = targets.length === 0 ? 'there is nothing to click' : 'there is only one mark to click';
    return [finding(what, `give marks ids, and name them: “in: …”, not ${JSON.stringify(asked)}`, ['in'])];
  }
  if (targets.length > MOST) {
    const what = `there are ${targets.length} marks to click, ${MOST} are the most`;
    return [finding(what, 'limit them by “among”, or draw fewer', ['in'])];
  }
  const known = new Set(targets.map(({ id }) => id));
  if (known.size < targets.length) return [finding('two marks to click have one id', 'give one another id', ['in'])];
  const named = [
    ...(Array.isArray(among) ? among.map((id, index) => [id, ['among', index]] as const) : []),
    ...(typeof right === 'object' ? Object.keys(right).map((id) => [id, ['right', id]] as const) : []),
    ...Object.keys(why).map((id) => [id, ['why', id]] as const),
  ];
  return named.flatMap(([id, path]) =>
    known.has(id)
      ? []
      : [finding(`there is no mark “${id}” to click`, `use ${[...known].slice(0, 12).join(', ')}`, path)],
  );
}

/** A response that chooses the right marks is never told that it is a mistake. */
function mistakeThatIsRight(card: Clicked, drawn: Parameters<typeof targetsIn>[1], right: ReadonlySet<string>): number {
  if (!card.click.mistakes) return -1;
  const raw = { block: () => null, inline: () => null, code: () => [] };
  const { mistakes } = drawClick(card, { renderer: raw, seed: 1, ...drawn });
  return mistakes.findIndex(({ chosen }) => chosen.length === right.size && chosen.every((id) => right.has(id)));
}

function checkMistakes(card: Clicked, run?: RunFile): CardFinding[] {
  const values = drawValues(card, 1);
  if (!values.ok) return [];
  const own = Object.keys(targetsIn(card, { values: values.value, run })[0]?.values ?? {});
  return (card.click.mistakes ?? []).flatMap(({ chosen }, index) =>
    typeof chosen === 'number' || chosen === 'none'
      ? []
      : checkExpression(chosen, [...drawnNames(card), ...own], ['click', 'mistakes', index, 'chosen']),
  );
}

function finding(what: string, fix: string, path: CardFinding['path']): CardFinding {
  return { code: 'figure', what, fix, path: ['click', ...path] };
}
