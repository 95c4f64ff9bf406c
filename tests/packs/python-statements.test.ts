import { describe, expect, it } from 'vitest';
import { pythonView } from '#lib/study/exercises/python/python-view.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';

describe('what is asked of whoever writes Python', () => {
  const exercises = [...shelfAt('.').exercises.values()].filter(({ python }) => python !== null);

  it.each(exercises.map((exercise) => [exercise.id, exercise] as const))(
    '%s: names no function of TensorFlow.js',
    (_, exercise) => {
      const { instructions } = pythonView(exercise, 'fillIn')!;
      for (const html of [instructions.en, instructions.zh]) {
        // What TypeScript alone has is said to be so.
        const items = html.split(/<\/(?:p|li|h2)>/u).filter((item) => !/TypeScript/u.test(item));
        expect(items.filter((item) => /\btf\.|dataSync|不能用什么|Not allowed/u.test(item))).toEqual([]);
      }
    },
  );

  it('takes nothing else away', () => {
    const one = exercises.find(({ id }) => id === 'losses/softmax')!;
    const { instructions, forbidden } = pythonView(one, 'fillIn')!;
    expect(instructions.en.match(/<h2/gu)).toHaveLength(3);
    expect(forbidden).toEqual(expect.arrayContaining(['torch.softmax', 'F.log_softmax', 'Tensor.logsumexp']));
  });
});
