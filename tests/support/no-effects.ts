import type { Effects } from '#lib/study/ports/effects.ts';

const unexpected = (): never => {
  throw new Error('this test has nothing done elsewhere');
};

/** Effects for use-cases that need none; each throws. */
export const NO_EFFECTS: Effects = {
  stripTypes: unexpected,
  judgeFit: unexpected,
  learntAnswers: unexpected,
  previewRestore: unexpected,
  restore: unexpected,
  openMoment: unexpected,
};
