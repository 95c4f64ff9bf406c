import { beforeEach, describe, expect, it } from 'vitest';
import type { ExerciseList } from '#lib/study/ports/list-store.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const list = (id: string, createdAt = NOON): ExerciseList => ({
  id,
  name: `List ${id}`,
  exercises: ['losses/softmax', 'lost/one'],
  createdAt,
  changes: 0,
  removedAt: null,
});

/** What every ListStore promises. */
export function listsContract(open: OpenStores): void {
  describe('lists of exercises', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));
    const put = (...lists: readonly ExerciseList[]) => stores().lists.change('local', () => lists);

    it('come back as they were put, in the order in which they were made, and are replaced by their ids', async () => {
      expect(await stores().lists.all('local')).toEqual([]);
      await put(list('b', NOON + 1), list('c'), list('a'));
      expect(await stores().lists.all('local')).toEqual([list('a'), list('c'), list('b', NOON + 1)]);
      const changed = { ...list('c'), name: '改名', exercises: [], changes: 1, removedAt: NOON + 2 };
      await put(changed);
      expect(await stores().lists.all('local')).toEqual([list('a'), changed, list('b', NOON + 1)]);
    });

    it('are their learner’s own', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      await put(list('a'));
      await stores().lists.change('other', (lists) => {
        expect(lists).toEqual([]);
        return [{ ...list('a'), name: 'theirs' }];
      });
      expect(await stores().lists.all('local')).toEqual([list('a')]);
    });

    it('a change sees what each change before it has left, however many are asked for at once', async () => {
      const changes = Array.from({ length: 12 }, (_, index) =>
        stores().lists.change('local', (lists) => [list(String(index), NOON + lists.length)]),
      );
      await Promise.all(changes);
      const made = (await stores().lists.all('local')).map(({ createdAt }) => createdAt - NOON);
      expect(made).toEqual(changes.map((_change, index) => index));
    });

    it('a change that decides nothing, or throws, leaves them as they are', async () => {
      await put(list('a'));
      await stores().lists.change('local', () => null);
      const broken = stores().lists.change('local', () => {
        throw new Error('not so');
      });
      await expect(broken).rejects.toThrow('not so');
      expect(await stores().lists.all('local')).toEqual([list('a')]);
    });
  });
}
