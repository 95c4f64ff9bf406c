import { expect, test } from 'vitest';
import type { FindDocument, FindKind } from '#lib/find/find-document.ts';
import { makeFindIndex } from '#lib/find/find-index.ts';
import { placeDocuments } from '#lib/place-documents.ts';
import { paletteView } from './palette-groups.ts';
import { outcomeOf } from './places.ts';
import { keyAt, recentKeys } from './recent.ts';
import { readRecent, withOpened } from './recent-list.ts';

const document = (kind: FindKind, id: string, en: string, rest: readonly string[] = []): FindDocument => ({
  kind,
  id,
  title: { en, zh: `${en}（中）` },
  names: [],
  pinyin: [],
  lead: kind === 'card' ? [en] : [],
  rest,
});
const index = makeFindIndex([
  ...placeDocuments(),
  document('concept', 'losses/softmax', 'Softmax', ['Exponentials overflow.']),
  ...['cross-entropy', 'jacobian', 'stability'].map((name) => document('concept', `losses/${name}`, `Softmax ${name}`)),
  document('exercise', 'losses/softmax', 'Stable softmax'),
  document('card', 'losses/overflow', 'Where does softmax overflow?'),
]);
const view = (typed: string, recent: readonly string[] = [], locale: 'en' | 'zh' = 'en') =>
  paletteView(index, { typed, recent, locale });

test('the three best come first, the others by kind, each once', () => {
  const { groups, count } = view('softmax');
  expect(groups.map(({ name, items }) => [name, items.length])).toEqual([
    ['best', 3],
    ['concept', 1],
    ['exercise', 1],
    ['card', 1],
  ]);
  expect(count).toBe(6);
  const keys = groups.flatMap(({ items }) => items.map(({ key }) => key));
  expect(new Set(keys).size).toBe(keys.length);
});

test('a concept that only says it is shown as a note, and leads to the concept', () => {
  const [group] = view('exponentials').groups;
  expect(group!.items).toMatchObject([{ kind: 'note', title: 'Softmax', pack: 'losses' }]);
});

test('with nothing typed what was opened lately comes first, latest first, then actions and pages without it', () => {
  const { groups } = view('  ', ['page:plan', 'concept:gone/away', 'concept:losses/softmax']);
  expect(groups.map(({ name }) => name)).toEqual(['recent', 'action', 'page']);
  expect(groups[0]!.items.map(({ key }) => key)).toEqual(['page:plan', 'concept:losses/softmax']);
  expect(groups[2]!.items.map(({ key }) => key)).not.toContain('page:plan');
});

test('titles are in the reader’s language', () => {
  expect(view('softmax', [], 'zh').groups[0]!.items[0]!.title).toBe('Softmax（中）');
});

test('every page, setting and action leads somewhere; a name that is none leads nowhere', () => {
  for (const { kind, id } of placeDocuments()) expect(outcomeOf(kind, id), `${kind} ${id}`).not.toBeNull();
  for (const kind of ['page', 'setting', 'action'] as const) expect(outcomeOf(kind, 'constructor')).toBeNull();
});

test('a path is what stands there; what cannot be found is nothing', () => {
  expect(keyAt('/concepts/losses/softmax')).toBe('concept:losses/softmax');
  expect(keyAt('/cards/exercise%3Alosses/softmax')).toBe('card:exercise:losses/softmax');
  expect(keyAt('/cards/losses/%E0%A4%A')).toBe('card:losses/%E0%A4%A');
  expect(keyAt('/settings')).toBe('page:settings');
  expect(keyAt('/')).toBeNull();
  expect(keyAt('/nowhere')).toBeNull();
});

test('a page and what was chosen there are one thing that was opened, the latest time counts', () => {
  const kept = ['page:plan', '/nowhere', '/concepts/losses/softmax', '/', '/plan'].reduce<string | null>(
    withOpened,
    null,
  );
  expect(recentKeys(kept)).toEqual(['page:plan', 'concept:losses/softmax']);
});

test('what is opened again moves to the front, and twenty are remembered', () => {
  const many = Array.from({ length: 30 }, (_, at) => `page:${at}`).reduce<string | null>(withOpened, null);
  expect(readRecent(many)).toHaveLength(20);
  expect(readRecent(withOpened(many, 'page:15'))[0]).toBe('page:15');
  expect(new Set(readRecent(withOpened(many, 'page:15'))).size).toBe(20);
  expect(readRecent(null)).toEqual([]);
});
