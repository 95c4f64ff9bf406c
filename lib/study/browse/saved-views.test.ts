import { beforeEach, expect, it } from 'vitest';
import { NOON, uuid } from '#tests/support/events.ts';
import { aContext } from '#tests/support/study-context.ts';
import type { StudyContext } from '#lib/study/context.ts';
import { LONGEST_VIEW_NAME, MOST_VIEWS, removeView, savedViews, saveView } from './saved-views.ts';

let context: StudyContext;
beforeEach(() => {
  context = aContext();
});
const save = (number: number, name: string, query = 'state=leech') =>
  saveView(context, { id: uuid(number), name, query });
const names = async (): Promise<readonly string[]> => (await savedViews(context)).map(({ name }) => name);

it('a view is kept under its name without the spaces around it, renamed in its place, and deleted', async () => {
  expect(await save(1, '  My   leeches ')).toEqual({
    ok: true,
    value: [{ id: uuid(1), name: 'My leeches', query: 'state=leech', createdAt: NOON }],
  });
  await save(2, 'Late');
  await save(1, 'Leeches', 'state=leech&sort=-lapses');
  expect(await names()).toEqual(['Leeches', 'Late']);
  expect((await savedViews(context))[0]).toMatchObject({ query: 'state=leech&sort=-lapses', createdAt: NOON });
  expect((await removeView(context, uuid(1))).map(({ name }) => name)).toEqual(['Late']);
  expect((await removeView(context, uuid(1))).map(({ name }) => name)).toEqual(['Late']);
});

it('of two tabs that take one name the second is told, and nothing is lost', async () => {
  expect(await save(1, 'Late')).toMatchObject({ ok: true });
  expect(await save(2, 'LATE')).toEqual({ ok: false, problem: 'name-taken' });
  const both = await Promise.all([save(3, 'Soon'), save(4, 'soon')]);
  expect(both.filter(({ ok }) => ok)).toHaveLength(1);
  expect(await names()).toHaveLength(2);
});

it('a view without a name is refused, a long one is cut, and there are so many and no more', async () => {
  expect(await save(1, ' \n ')).toEqual({ ok: false, problem: 'no-name' });
  for (let number = 1; number <= MOST_VIEWS; number += 1) await save(number, `${number} ${'x'.repeat(100)}`);
  expect((await names()).every((name) => name.length === LONGEST_VIEW_NAME)).toBe(true);
  expect(await save(MOST_VIEWS + 1, 'one more')).toEqual({ ok: false, problem: 'too-many' });
  expect(await save(7, 'renamed all the same')).toMatchObject({ ok: true });
});

it('a view that speaks of what is gone is kept as it is', async () => {
  await save(1, 'Gone', 'pack=no-such-pack&state=lost');
  expect(await savedViews(context)).toMatchObject([{ query: 'pack=no-such-pack&state=lost' }]);
});
