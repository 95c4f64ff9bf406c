import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { shelfAt } from '#scripts/packs/shelf-at.ts';
import type { Shelf } from '#lib/packs/shelf.ts';
import type { RunProgram } from '#lib/base/run-program.ts';
import { openProgramBox } from '#lib/runner/program/program-box.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import { libraryOf } from '#lib/study/library.ts';
import { provePrograms } from '#scripts/packs/prove-programs.ts';
import { inCopyAsync } from './support.ts';

let run: RunProgram;
beforeAll(async () => {
  run = await openProgramBox();
});

const CARD = (from: string): string => `cards:
  - id: which
    kind: figure
    source: Nobody 2020, §1
    question: { en: Which?, zh: 哪一条？ }
    draws: { k: { from: 1, to: 8 } }
    figure:
      description: { en: Two lines., zh: 两条线。 }
      x: { label: x, from: 0, to: 1 }
      y: { label: y, from: 0, to: 10 }
      marks:
        - curve: { id: low, expression: x }
        - curve:
            id: high
            from: ${from}
    click: { in: curves, right: { high: 1 } }
    back: { en: So., zh: 如此。 }
`;
const CALL = '{ program: line.ts, with: { k: k }, take: line }';
const SOUND = 'export default ({ k }: { k: number }) => ({ line: [[0, k], [1, k + 1]] });\n';

const written = async <Value>(
  { program = SOUND, card = CARD(CALL) }: { program?: string; card?: string },
  use: (root: string) => Promise<Value>,
): Promise<Value> =>
  inCopyAsync(async (root) => {
    writeFileSync(join(root, 'content/first/one/line.ts'), program);
    writeFileSync(join(root, 'content/first/one/cards.yaml'), card);
    return use(root);
  });
const every = ({ cards, concepts }: Shelf) => ({ cards: cards.values(), concepts: concepts.values() });
const flaws = (files: Parameters<typeof written>[0]) =>
  written(files, async (root) => {
    const shelf = readPacks([root]);
    expect(shelf.problems.map(formatProblem)).toEqual([]);
    return (await provePrograms(every(shelf), root)).map((one) => ({
      ...one,
      line: `${one.file}:${one.line}:${one.column}`,
    }));
  });

describe('a card whose figure a program computes', () => {
  it('is let in where it can be drawn in every draw', async () => {
    expect(await flaws({})).toEqual([]);
  });

  it.each([
    ['loops', 'export default () => { for (;;); };', 'too-late'],
    [
      'throws in some draw',
      'export default ({ k }) => { if (k > 7) throw new Error("no"); return { line: [[0, k], [1, k]] }; };',
      'with k = 8 “line.ts” fails \\(threw\\): no',
    ],
    ['throws when it is loaded', 'throw new Error("at once");', 'threw\\): at once'],
    ['does not compile', 'export default (', 'does not compile'],
    ['exports nothing', 'export const line = 1;', 'no-function'],
    ['returns no data', 'export default () => ({ line: () => 1 });', 'not-data'],
    ['returns too much', 'export default () => ({ line: Array(60000).fill([0, 1]) });', 'too-large'],
    ['takes chance', 'export default () => ({ line: [[0, Math.random()], [1, 2]] });', 'Math.random is not available'],
    ['asks for the time', 'export default () => ({ line: [[0, Date.now()], [1, 2]] });', 'Date.now is not available'],
  ])('is refused where the program %s', async (_what, program, says) => {
    expect(await flaws({ program })).toMatchObject([
      {
        line: 'content/first/one/cards.yaml:15:19',
        code: 'figure',
        what: expect.stringMatching(new RegExp(says, 'u')),
      },
    ]);
  });

  it.each([
    ['no list of points', 'export default () => ({ line: "steep" });', '15:19'],
    ['nothing by that name', 'export default () => ({ other: [] });', '15:61'],
    ['points outside of the picture', 'export default () => ({ line: [[0, 90], [1, 90]] });', '13:11'],
    ['no points', 'export default () => ({ line: [] });', '13:11'],
  ])('is refused where it returns %s', async (_what, program, place) => {
    expect((await flaws({ program })).map(({ line }) => line)).toEqual([`content/first/one/cards.yaml:${place}`]);
  });

  it('may be clicked in its parts, which are then asked about where the program has run', async () => {
    const bars = CARD(CALL)
      .replace('- curve: { id: low, expression: x }', '- line: { y: 5 }')
      .replace('- curve:\n            id: high', '- bars:\n            id: high');
    const click = (right: string) =>
      bars.replace('click: { in: curves, right: { high: 1 } }', `click: { in: high, right: ${right} }`);
    expect(await flaws({ card: click('"height > k"') })).toEqual([]);
    expect(await flaws({ card: click('"height > 3"') })).toMatchObject([
      { line: 'content/first/one/cards.yaml:16:31' },
    ]);
  });

  it('is drawn alike for the same seed, and anew for another; without what failed, which is said', async () => {
    await written({}, async (root) => {
      const library = libraryOf([readPacks([root])], run);
      const line = (seed: number) =>
        cardView(library, 'first/which', seed)!.figure!.panels[0]!.marks.find(({ id }) => id === 'high');
      expect(line(3)).toEqual(line(3));
      expect(line(3)).toMatchObject({
        runs: [
          [
            [0, expect.any(Number)],
            [1, expect.any(Number)],
          ],
        ],
      });
      expect(new Set(Array.from({ length: 20 }, (_, seed) => JSON.stringify(line(seed)))).size).toBeGreaterThan(4);
    });
    await written({ program: 'export default () => { throw new Error("no"); };' }, async (root) => {
      const { figure } = cardView(libraryOf([readPacks([root])], run), 'first/which', 1)!;
      expect(figure).toMatchObject({ failed: ['line.ts'] });
      expect(new Set(figure!.panels[0]!.marks.map(({ id }) => id))).toEqual(new Set(['high', 'low']));
    });
  });
});

describe('the programs of the cards of this repository', () => {
  it('give what is asked about, in every draw', async () => {
    const shelf = shelfAt('.');
    expect((await provePrograms(every(shelf), '.')).map(formatProblem)).toEqual([]);
    const { figure } = cardView(libraryOf([shelf], run), 'sequences/lstm-which-curve', 1)!;
    const curves = figure!.panels[0]!.marks.map((mark) => (mark.kind === 'curve' ? mark.runs.flat().length : 0));
    expect(curves).toEqual([60, 60, 60]);
  });
});
