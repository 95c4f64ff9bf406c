import type { CardCheck } from '#lib/cards/card-check.ts';
import type { CardFinding } from '#lib/cards/card-finding.ts';
import { checkText, drawnNames } from '#lib/cards/draws/check-draws.ts';
import { drawValues } from '#lib/cards/draws/draw-values.ts';
import type { ExpressionText } from '#lib/cards/draws/value-of.ts';
import type { Values } from '#lib/cards/expression/value.ts';
import { namesOf, type ShapeCard } from './card.ts';
import { LAYER_NAMES } from './layer-forms.ts';
import { isSame, shapeQuestion, type ShapeQuestion } from './shape-question.ts';

const SEEDS = 200;
/** A draw in which a mistake is right is repeated: in so many of the draws, no more. */
const COINCIDENCES = 0.5;

/** A shape card is drawn many times: its trace must go through, and no mistake may often be right. */
export const shapeCheck: CardCheck<ShapeCard> = {
  findings: (card) => {
    const forms = [...checkLayers(card), ...checkMistakes(card)];
    if (forms.length > 0) return forms;
    const formulas = checkFormulas(card);
    return formulas.length > 0 ? formulas : checkTraces(card);
  },
};

function checkLayers({ layers }: ShapeCard): CardFinding[] {
  const findings = layers.flatMap((layer, index): CardFinding[] => {
    const names = namesOf(layer);
    if (names.length === 1) return [];
    const what = names.length === 0 ? 'this is no layer' : `this is ${names.join(' and ')} at once`;
    const fix = names.length === 0 ? `give it one of ${LAYER_NAMES.join(', ')}` : 'write a line for each';
    return [finding(what, fix, ['layers', index])];
  });
  if (findings.length > 0 || layers.some(({ ask }) => ask)) return findings;
  return [finding('nothing is asked', 'write “ask: [shape]” after a layer', ['layers'])];
}

function checkMistakes({ layers, mistakes }: ShapeCard): CardFinding[] {
  return mistakes.flatMap((mistake, index): CardFinding[] => {
    const asked = 'shape' in mistake ? 'shape' : 'parameters';
    if (layers[mistake.layer - 1]?.ask?.includes(asked)) return [];
    const what = layers[mistake.layer - 1]
      ? `the ${asked} after layer ${mistake.layer} ${asked === 'shape' ? 'is' : 'are'} not asked`
      : `there is no layer ${mistake.layer}`;
    return [finding(what, 'correct “layer”, or ask it there', ['mistakes', index, 'layer'])];
  });
}

function checkFormulas(card: ShapeCard): CardFinding[] {
  const known = drawnNames(card);
  return [
    ...checkText(card.input, known, ['input']),
    ...card.layers.flatMap((layer, index) =>
      namesOf(layer).flatMap((name) =>
        (Object.entries(layer[name] ?? {}) as [string, ExpressionText | boolean | undefined][]).flatMap(([key, text]) =>
          typeof text === 'boolean' || text === undefined ? [] : checkText(text, known, ['layers', index, name, key]),
        ),
      ),
    ),
    ...card.mistakes.flatMap((mistake, index) =>
      'shape' in mistake
        ? checkText(mistake.shape, known, ['mistakes', index, 'shape'])
        : checkText(mistake.parameters, known, ['mistakes', index, 'parameters']),
    ),
  ];
}

function checkTraces(card: ShapeCard): CardFinding[] {
  const questions: ShapeQuestion[] = [];
  for (let seed = 0; seed < SEEDS; seed += 1) {
    const values = drawValues(card, seed);
    if (!values.ok) continue;
    const question = shapeQuestion(card, values.value);
    if (!question.ok) return [untraced(card, values.value, question.problem)];
    questions.push(question.value);
  }
  return card.mistakes.flatMap((_, index) => checkMistake(index, questions));
}

function untraced(card: ShapeCard, values: Values, { layer, what }: { layer: number; what: string }): CardFinding {
  const drawn = Object.entries(values).map(([name, value]) => `${name} = ${JSON.stringify(value)}`);
  const where = drawn.length > 0 ? `, for ${drawn.join(', ')}` : '';
  const fix = 'narrow the draws, or correct the sizes';
  if (layer === -1) return finding(`the input is no shape: ${what}${where}`, fix, ['input']);
  const [name] = namesOf(card.layers[layer]!);
  return finding(`layer ${layer + 1}, ${name}, cannot be passed: ${what}${where}`, fix, ['layers', layer, name!]);
}

function checkMistake(index: number, questions: readonly ShapeQuestion[]): CardFinding[] {
  const path = ['mistakes', index];
  const right = questions.filter(({ mistakes }) => mistakes[index]!.isRight).length;
  if (right > questions.length * COINCIDENCES) {
    const what = `this mistake is the right answer in ${right} of ${questions.length} draws`;
    return [{ code: 'mistake-is-right', what, fix: 'change the draws, or name another mistake', path }];
  }
  const twin = questions[0]?.mistakes.findIndex(
    (_, other) =>
      other < index &&
      questions.every(({ mistakes }) => {
        const [one, two] = [mistakes[index]!, mistakes[other]!];
        return one.layer === two.layer && one.asked === two.asked && isSame(one.value, two.value);
      }),
  );
  if (twin === undefined || twin === -1) return [];
  return [finding(`this mistake is always the same as mistake ${twin + 1}`, 'remove one of them', path)];
}

function finding(what: string, fix: string, path: CardFinding['path']): CardFinding {
  return { code: 'shape', what, fix, path };
}
