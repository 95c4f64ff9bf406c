import { beforeEach, describe, expect, it } from 'vitest';
import type { SavedView } from '#lib/study/ports/view-store.ts';
import { aProfile, DEFAULT_PARAMETERS, NOON } from '#tests/support/events.ts';
import { freshStores, type OpenStores } from './open-stores.ts';

const view = (id: string, createdAt = NOON): SavedView => ({ id, name: `View ${id}`, query: 'sort=-due', createdAt });

/** What every ViewStore promises. */
export function viewsContract(open: OpenStores): void {
  describe('saved views', () => {
    const stores = freshStores(open);
    beforeEach(() => stores().learners.create(aProfile(), DEFAULT_PARAMETERS));
    const put = (...views: readonly SavedView[]) => stores().views.change('local', () => ({ put: views, remove: [] }));

    it('come back in the order in which they were made, are replaced by their ids, and are gone when removed', async () => {
      expect(await stores().views.all('local')).toEqual([]);
      await put(view('b', NOON + 1), view('c'), view('a'));
      expect(await stores().views.all('local')).toEqual([view('a'), view('c'), view('b', NOON + 1)]);
      await put({ ...view('c'), name: '改名', query: '' });
      await stores().views.change('local', () => ({ put: [], remove: ['a', 'never there'] }));
      expect(await stores().views.all('local')).toEqual([
        { ...view('c'), name: '改名', query: '' },
        view('b', NOON + 1),
      ]);
    });

    it('are their learner’s own', async () => {
      await stores().learners.create(aProfile({ id: 'other' }), DEFAULT_PARAMETERS);
      await put(view('a'));
      await stores().views.change('other', (views) => {
        expect(views).toEqual([]);
        return { put: [{ ...view('a'), name: 'theirs' }], remove: [] };
      });
      expect(await stores().views.all('local')).toEqual([view('a')]);
    });

    it('a change sees what each change before it has left, however many are asked for at once', async () => {
      const changes = Array.from({ length: 12 }, (_, index) =>
        stores().views.change('local', (views) => ({ put: [view(String(index), NOON + views.length)], remove: [] })),
      );
      await Promise.all(changes);
      const made = (await stores().views.all('local')).map(({ createdAt }) => createdAt - NOON);
      expect(made).toEqual(changes.map((_change, index) => index));
    });

    it('a change that decides nothing, or throws, leaves them as they are', async () => {
      await put(view('a'));
      await stores().views.change('local', () => null);
      const broken = stores().views.change('local', () => {
        throw new Error('not so');
      });
      await expect(broken).rejects.toThrow('not so');
      expect(await stores().views.all('local')).toEqual([view('a')]);
    });
  });
}
