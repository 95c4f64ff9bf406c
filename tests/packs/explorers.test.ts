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
    expect(await proveExplorers(explored, { foreign: false })).toEqual([]);
  }, 300_000);
});

describe('an explorer of a foreign pack', () => {
  const proved = async (...lines: readonly string[]) => {
    const programs = new Map([['line.ts', lines.join('\n')]]);
    const found = await proveExplorers([{ ...concept, programs }], { foreign: true });
    return found.map(({ file, line: at, what }) => `${file}:${at} ${what}`);
  };

  it('is run at every place of its sliders, and is let in where it can be drawn', async () => {
    const program = 'export default ({ a }: { a: number }) => ({ line: [[0, a], [10, 2]], steps: 3 });';
    expect(await proved(program)).toEqual([]);
  });

  it('is stopped and named where its program loops', async () => {
    const program =
      'export default ({ a }: { a: number }) => { while (a > 3) ; return { line: [[0, 1]], steps: 3 }; };';
    expect(await proved(program)).toEqual([
      expect.stringMatching(/^content\/made\/line\/line\.ts:1 at a = 4, .*too-late/u),
    ]);
  }, 60_000);

  it('is named with the line at which its program throws', async () => {
    expect(
      await proved(
        'export default function draw() {',
        '  const list: number[][] = [];',
        '  throw new Error(`no place for ${list.length}`);',
        '}',
      ),
    ).toEqual([expect.stringMatching(/^content\/made\/line\/line\.ts:3 at a = 1, .*threw/u)]);
  });

  it('is named where it returns what cannot be drawn, or reaches for what it may not have', async () => {
    expect(await proved('export default () => ({ line: "far", steps: 3 });')).toEqual([
      expect.stringMatching(/line\.ts:1 at .*figure\.marks\.0/u),
    ]);
    expect(await proved('export default () => ({ line: [[0, process.pid]], steps: 3 });')).toEqual([
      expect.stringMatching(/line\.ts:1 at .*threw.*process/u),
    ]);
    expect(await proved('export default 3;')).toEqual([expect.stringContaining('no-function')]);
  });
});
