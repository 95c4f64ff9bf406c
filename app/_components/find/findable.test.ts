import { expect, test } from 'vitest';
import type { FindEntry } from '#lib/study/find/find-entries.ts';
import { findableOf, finder, type Findable } from './findable.ts';

const ENTRIES: readonly FindEntry[] = [
  { kind: 'concept', id: 'losses/softmax', pack: 'losses', title: { en: 'Softmax', zh: 'Softmax 函数' } },
  { kind: 'concept', id: 'losses/cross-entropy', pack: 'losses', title: { en: 'Cross-entropy', zh: '交叉熵' } },
  { kind: 'exercise', id: 'losses/softmax', pack: 'losses', title: { en: 'Stable softmax', zh: '稳定的 softmax' } },
];
const PAGE: Findable = { kind: 'page', href: '/plan', pack: null, title: 'Plan', also: [] };
const find = finder([...ENTRIES.map((entry) => findableOf(entry, 'en')), PAGE]);
const hrefs = (wish: string) => find(wish).items.map(({ href }) => href);

test('a name finds what bears it, with what comes close to it after that', () => {
  expect(hrefs('softmax')).toEqual(['/concepts/losses/softmax', '/exercises/losses/softmax']);
  expect(hrefs('pla')).toEqual(['/plan']);
});

test('a slip of the finger and the name in the other language find it too', () => {
  expect(hrefs('cros entropy')[0]).toBe('/concepts/losses/cross-entropy');
  expect(hrefs('交叉熵')).toEqual(['/concepts/losses/cross-entropy']);
});

test('where nothing has the name, at most three that come nearest are told as such', () => {
  const found = find('gradient boosting');
  expect(found.isNear).toBe(true);
  expect(found.items.length).toBeGreaterThan(0);
  expect(found.items.length).toBeLessThanOrEqual(3);
});

test('with nothing to look for the first of all are shown', () => {
  expect(find('  ')).toMatchObject({ isNear: false, items: { length: 4 } });
});
