import { describe, expect, it } from 'vitest';
import { failure, success } from '#lib/base/result.ts';
import { contentCardId, packPathOf } from '#lib/base/card-id.ts';
import { explorerSpec } from '#lib/cards/explorer/explorer.ts';
import { explorerFlaws, type RunExplorer } from '#lib/packs/proof/explorer-flaws.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import type { Concept } from '#lib/packs/shelf.ts';
import { proveExplorers } from '#scripts/packs/prove-explorers.ts';

const both = (text: string): { en: string; zh: string } => ({ en: text, zh: text });

const explorer = explorerSpec.parse({
  program: 'line.ts',
  sliders: {
    a: { from: 0, to: 4, start: 1, label: both('a') },
    k: { from: 1, to: 'steps', start: 1, label: both('k') },
  },
  figure: {
    description: both('A line'),
    x: { label: both('x'), from: 0, to: 10 },
    y: { label: both('y'), from: 0, to: 10 },
    marks: [{ curve: { from: 'line' } }],
  },
  prompt: both('Find it.'),
});
const concept: Concept = {
  id: 'made/line',
  pack: packPathOf('content', 'made'),
  spec: { id: 'line', title: both('Line'), summary: both('A line.'), needs: [], explorer },
  needs: [],
  leadsTo: [],
  note: both('A line.'),
  cards: [contentCardId('made', 'line')],
  exercises: [],
};
const line = [
  [0, 1],
  [10, 2],
];
const flaws = async (run: RunExplorer) => (await explorerFlaws(concept, run)).map(({ file, what }) => [file, what]);

describe('an explorer that is run', () => {
  it('is let in where every place of its sliders can be computed and drawn', async () => {
    const seen: string[] = [];
    const run: RunExplorer = async ({ a, k }) => {
      seen.push(`${a} ${k}`);
      return success({ line, steps: 3 });
    };
    expect(await flaws(run)).toEqual([]);
    // To the end that the program itself tells.
    expect(seen).toContain('1 3');
    expect(new Set(seen).size).toBeGreaterThan(8);
  });

  it('is refused with the place where its program fails', async () => {
    const run: RunExplorer = async ({ a }) =>
      a === 4 ? failure({ kind: 'threw', detail: 'no' }) : success({ line, steps: 3 });
    expect(await flaws(run)).toEqual([
      ['content/made/line/line.ts', expect.stringMatching(/^at a = 4, k = 1 the program fails \(threw\): no$/u)],
    ]);
  });

  it('is refused with the mark that cannot be drawn from what it returns', async () => {
    const run: RunExplorer = async () => success({ steps: 3 });
    expect(await flaws(run)).toEqual([['content/made/line/line.ts', expect.stringContaining('figure.marks.0')]]);
  });
});

describe('the explorers of this repository', () => {
  it('work wherever their sliders stand', async () => {
    const { concepts } = shelfAt('.');
    const explored = [...concepts.values()].filter(({ spec }) => spec.explorer);
    expect(explored.length).toBeGreaterThanOrEqual(7);
    const say = (): void => undefined;
    expect(await proveExplorers(explored, { foreign: false, say })).toEqual([]);
  }, 300_000);

  it('are not run in Node where they are foreign, which is said', async () => {
    const said: string[] = [];
    const loops = { ...concept, programs: new Map([['line.ts', 'for (;;) {}']]) };
    expect(await proveExplorers([loops], { foreign: true, say: (line) => said.push(line) })).toEqual([]);
    expect(said).toEqual([expect.stringContaining('1 explorers were not run')]);
  });
});
