import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { findCycles, prerequisiteOrder } from './prerequisite-order.ts';

const acyclic = fc
  .array(fc.array(fc.nat(30), { maxLength: 4 }), { maxLength: 30 })
  .map((rows) => new Map(rows.map((needs, node) => [String(node), needs.filter((need) => need < node).map(String)])));

describe('the order of learning', () => {
  it('has everything once, each after all that it needs', () => {
    fc.assert(
      fc.property(acyclic, fc.nat(), (graph, turn) => {
        const rows = [...graph];
        const shift = rows.length === 0 ? 0 : turn % rows.length;
        const needs = new Map([...rows.slice(shift), ...rows.slice(0, shift)]);
        const order = prerequisiteOrder(needs);
        expect(order.toSorted()).toEqual([...needs.keys()].toSorted());
        for (const [node, wanted] of needs)
          for (const need of wanted) expect(order.indexOf(need)).toBeLessThan(order.indexOf(node));
        expect(findCycles(needs)).toEqual([]);
      }),
    );
  });

  it('keeps the order given where nothing is needed', () => {
    expect(
      prerequisiteOrder(
        new Map([
          ['b', []],
          ['a', []],
          ['c', ['nowhere']],
        ]),
      ),
    ).toEqual(['b', 'a', 'c']);
  });

  it('names a circle as it runs', () => {
    const needs = new Map([
      ['a', ['b']],
      ['b', ['c']],
      ['c', ['a']],
      ['d', ['a']],
      ['e', ['e']],
    ]);
    expect(findCycles(needs)).toEqual([['a', 'b', 'c'], ['e']]);
  });
});
