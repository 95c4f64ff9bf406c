import type { Localized } from '#lib/base/localized.ts';
import type { CardKindName } from '#lib/cards/card.ts';
import type { BodyOf, DrawnBody } from '#lib/cards/draw-card.ts';
import type { Outcome } from '#lib/base/snippet.ts';
import type { FillBody } from '#lib/cards/kinds/code/draw-fill.ts';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { nearestOrder } from '#lib/cards/kinds/order/partial-order.ts';
import { fieldsOf } from '#lib/cards/kinds/shape/judge.ts';
import type { DrawnOptions } from '#lib/cards/options/draw-options.ts';
import type { CardResponse } from '#lib/cards/response.ts';

/** A right and a wrong answer to a card as it was drawn; null where the learner judges alone. */
export function answersTo(body: DrawnBody<Localized>): Answers | null {
  return (ANSWERS[body.kind] as ((body: DrawnBody<Localized>) => Answers) | null)?.(body) ?? null;
}

type Answers = { readonly right: CardResponse; readonly wrong: CardResponse };

const BLANK: Localized = { en: '', zh: '' };

const chosen = ({ options }: DrawnOptions<Localized>): Answers => ({
  right: { kind: 'selected', optionIds: options.filter(({ correct }) => correct).map(({ id }) => id) },
  wrong: { kind: 'selected', optionIds: options.filter(({ correct }) => !correct).map(({ id }) => id) },
});

/** A right and a wrong answer to a card of each kind; null where the learner judges alone. */
const ANSWERS: { readonly [Kind in CardKindName]: ((body: BodyOf<Kind, Localized>) => Answers) | null } = {
  basic: null,
  cloze: null,
  pair: null,
  choice: chosen,
  claim: ({ holds, reasons }) => {
    const reasonId = reasons.find(({ correct }) => correct)!.id;
    return {
      right: { kind: 'claimed', holds, reasonId },
      wrong: { kind: 'claimed', holds: !holds, reasonId },
    };
  },
  numeric: ({ fields }) => ({
    right: { kind: 'typed', texts: fields.map(({ expected }) => String(expected)) },
    wrong: { kind: 'typed', texts: fields.map(({ expected }) => String(expected + 1)) },
  }),
  formula: ({ parts }) => ({
    right: { kind: 'typed', texts: parts.map(({ answer }) => answer) },
    wrong: { kind: 'typed', texts: parts.map(({ answer }) => `${answer} + 1`) },
  }),
  order: ({ steps, before }) => {
    const stepIds = steps.map(({ id }) => id);
    return { right: { kind: 'ordered', stepIds: nearestOrder(stepIds, before) }, wrong: { kind: 'ordered', stepIds } };
  },
  shape: (body) => {
    const rights = fieldsOf(body).map(({ right }) => right.join(' '));
    return {
      right: { kind: 'typed', texts: rights },
      wrong: { kind: 'typed', texts: rights.map((text) => `${text}1`) },
    };
  },
  figure: (body) =>
    chosen(
      body.ask === 'click'
        ? { multiple: true, options: body.targets.map((target) => ({ ...target, text: BLANK, why: BLANK })) }
        : body,
    ),
  code: (body) => {
    if (body.ask === 'fill') return filled(body);
    return body.ask === 'line'
      ? {
          right: { kind: 'selected', optionIds: [String(body.faulty)] },
          wrong: { kind: 'selected', optionIds: [String(body.faulty - 1)] },
        }
      : {
          right: { kind: 'typed', texts: body.parts.map(({ expected }) => printSnippetValue(expected)) },
          wrong: { kind: 'typed', texts: body.parts.map(() => '0') },
        };
  },
};

/** As if it had been run: the answer and something else, which gives another value in each case. */
function filled({ snippet, answer }: FillBody<unknown>): Answers {
  const outcomes = (from: number): readonly Outcome[] =>
    snippet.asks.map((_, index) => ({ kind: 'value', value: from + index }));
  const given = (text: string, got: readonly Outcome[]): CardResponse => ({
    kind: 'filled',
    text,
    run: { text, right: outcomes(0), mistakes: [], got },
  });
  return { right: given(answer, outcomes(0)), wrong: given('another', outcomes(1)) };
}
