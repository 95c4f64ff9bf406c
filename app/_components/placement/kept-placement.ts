import { z } from 'zod';
import { newId } from '#app/_client/new-id.ts';
import { FAMILIARITIES, QUESTIONS, type Familiarity, type Placement } from '#lib/placement/placement.ts';

/** A placement that is under way, as this browser keeps it; all tabs have the same. */
export type KeptPlacement = Placement & {
  /** A UUID: under it the log has what it comes to. */
  readonly id: string;
  /** After how many questions it shows what it concluded. */
  readonly goal: number;
  /** Whether the questions are over. */
  readonly isOver: boolean;
  /** Concepts whose conclusion was corrected by hand: whether they are known. */
  readonly corrected: Readonly<Record<string, boolean>>;
};

const form = z.object({
  id: z.string(),
  goal: z.number(),
  isOver: z.boolean(),
  corrected: z.record(z.string(), z.boolean()),
  familiarity: z.record(z.string(), z.enum(FAMILIARITIES)),
  answers: z.array(z.object({ concept: z.string(), isRight: z.boolean() })),
  seed: z.number(),
});

/** One that begins with what was said of the packs, by their paths. */
export function begunPlacement(familiarity: Readonly<Record<string, Familiarity>>): KeptPlacement {
  const seed = crypto.getRandomValues(new Uint32Array(1))[0]!;
  return { id: newId(), goal: QUESTIONS, isOver: false, corrected: {}, familiarity, answers: [], seed };
}

/** A placement as it was kept; null for a text that says none. */
export function readPlacement(text: string | null): KeptPlacement | null {
  if (text === null) return null;
  try {
    const read = form.safeParse(JSON.parse(text));
    return read.success ? read.data : null;
  } catch {
    // Not ours, or cut off: it is as none.
    return null;
  }
}

/** With one more answer; the same where its question was answered already, in another tab maybe. */
export function withAnswer(placement: KeptPlacement, concept: string, isRight: boolean): KeptPlacement {
  const { answers, goal } = placement;
  if (answers.some((answer) => answer.concept === concept)) return placement;
  const more = [...answers, { concept, isRight }];
  return { ...placement, answers: more, isOver: more.length >= goal };
}
