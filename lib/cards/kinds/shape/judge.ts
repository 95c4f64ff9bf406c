import type { CardJudge } from '#lib/cards/card-judge.ts';
import type { Unreadable } from '#lib/cards/judgement.ts';
import { typedIn } from '#lib/cards/response.ts';
import type { Asked } from './card.ts';
import { readCount } from './read-count.ts';
import { readShape } from './read-shape.ts';
import type { ShapeBody } from './draw.ts';

type ShapeTarget = Pick<ShapeBody<unknown>, 'layers'> & {
  readonly mistakes: readonly { readonly layer: number; readonly asked: Asked; readonly value: readonly number[] }[];
};

/** The judge of shapes and counts that are typed, one for each field. */
export const shapeJudge: CardJudge<ShapeTarget, ShapeJudgement> = {
  empty: (body) => ({ kind: 'typed', texts: fieldsOf(body).map(() => '') }),
  judge: (body, response) => judgeShapes(typedIn(response), body),
};

/** One thing to fill in; a count is a list of one. */
export type ShapeField = { readonly layer: number; readonly asked: Asked; readonly right: readonly number[] };

/** What is filled in, layer by layer, in the order of the fields. */
export function fieldsOf({ layers }: Pick<ShapeTarget, 'layers'>): readonly ShapeField[] {
  return layers.flatMap(({ asks, shape, parameters }, layer) =>
    asks.map((asked) => ({ layer, asked, right: asked === 'shape' ? shape : [parameters] })),
  );
}

export type ShapeJudgement =
  | { readonly kind: 'right' }
  /** `fields` are the wrong ones, first of them first; `mistake` the index of the known mistake that the first one is. */
  | { readonly kind: 'wrong'; readonly fields: readonly number[]; readonly mistake: number | null }
  | Unreadable;

function judgeShapes(typed: readonly string[], body: ShapeTarget): ShapeJudgement {
  const fields = fieldsOf(body);
  const wrong: number[] = [];
  let mistake: number | null = null;
  for (const [part, { layer, asked, right }] of fields.entries()) {
    const read = readField(typed[part] ?? '', asked);
    if (!read.ok) return { kind: 'unreadable', part, problem: read.problem };
    if (read.value.some((one) => isSame(one, right))) continue;
    if (wrong.length === 0) {
      const known = body.mistakes.findIndex(
        (one) => one.layer === layer && one.asked === asked && read.value.some((got) => isSame(got, one.value)),
      );
      mistake = known === -1 ? null : known;
    }
    wrong.push(part);
  }
  return wrong.length === 0 ? { kind: 'right' } : { kind: 'wrong', fields: wrong, mistake };
}

function readField(typed: string, asked: Asked) {
  if (asked === 'shape') return readShape(typed);
  const count = readCount(typed);
  return count.ok ? { ok: true as const, value: [[count.value]] } : count;
}

function isSame(one: readonly number[], other: readonly number[]): boolean {
  return one.length === other.length && one.every((size, axis) => size === other[axis]);
}
