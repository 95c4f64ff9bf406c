import type { CardKindName } from '#lib/cards/card.ts';
import type { BodyOf, DrawnBody } from '#lib/cards/draw-card.ts';
import type { TargetName } from '#lib/cards/figure/figure-targets.ts';
import { printSnippetValue } from '#lib/cards/kinds/code/print-snippet-value.ts';
import { nearestOrder } from '#lib/cards/kinds/order/partial-order.ts';
import { fieldsOf } from '#lib/cards/kinds/shape/judge.ts';

/** One line of the right answer to a question on paper. */
export type KeyPart =
  /** Options or steps by their places: A is the first that is shown; of an order in the right order. */
  | { readonly kind: 'letters'; readonly letters: readonly string[] }
  | { readonly kind: 'holds'; readonly holds: boolean }
  /** As one would type it. */
  | { readonly kind: 'text'; readonly text: string }
  /** A line of code, from 1. */
  | { readonly kind: 'line'; readonly line: number }
  /** Marks of a figure, by their names; none of them where it is empty. */
  | { readonly kind: 'marks'; readonly names: readonly TargetName[] };

/** The right answer to a question as it was drawn, for a sheet with answers; empty where no program judges. */
export function answerKey(body: DrawnBody<unknown>): readonly KeyPart[] {
  return (KEYS[body.kind] as ((body: DrawnBody<unknown>) => readonly KeyPart[]) | null)?.(body) ?? [];
}

/** The letter of a place, from 0: A to Z, then AA. */
export function letterOf(place: number): string {
  const letter = String.fromCodePoint(65 + (place % 26));
  return place < 26 ? letter : `${letterOf(Math.floor(place / 26) - 1)}${letter}`;
}

type Options = readonly { readonly correct: boolean }[];

const rightOf = (options: Options): KeyPart => ({
  kind: 'letters',
  letters: options.flatMap(({ correct }, place) => (correct ? [letterOf(place)] : [])),
});
const text = (written: string): KeyPart => ({ kind: 'text', text: written });

/** The key of each kind; null where no program judges. */
const KEYS: { readonly [Kind in CardKindName]: ((body: BodyOf<Kind, unknown>) => readonly KeyPart[]) | null } = {
  basic: null,
  cloze: null,
  pair: null,
  choice: ({ options }) => [rightOf(options)],
  claim: ({ holds, reasons }) => [{ kind: 'holds', holds }, rightOf(reasons)],
  numeric: ({ fields }) => fields.map(({ expected }) => text(String(Number(expected.toPrecision(6))))),
  formula: ({ parts, values }) =>
    parts.map(({ answer }) =>
      text(
        answer.replaceAll(/[A-Za-z_]\w*/gu, (name) => {
          const value = Object.hasOwn(values, name) ? values[name] : undefined;
          return typeof value === 'number' ? `(${value})` : name;
        }),
      ),
    ),
  order: ({ steps, before }) => {
    const ids = steps.map(({ id }) => id);
    return [{ kind: 'letters', letters: nearestOrder(ids, before).map((id) => letterOf(ids.indexOf(id))) }];
  },
  shape: (body) => fieldsOf(body).map(({ right }) => text(right.join(' × '))),
  figure: (body) =>
    body.ask === 'options'
      ? [rightOf(body.options)]
      : [{ kind: 'marks', names: body.targets.flatMap(({ correct, name }) => (correct ? [name] : [])) }],
  code: (body) => {
    if (body.ask === 'line') return [{ kind: 'line', line: body.faulty + 1 }, text(body.fixed)];
    return body.ask === 'fill'
      ? [text(body.answer)]
      : body.parts.map(({ expected }) => text(printSnippetValue(expected)));
  },
};
