import { readFileSync } from 'node:fs';
import { differenceEuclidean, interpolate, wcagContrast } from 'culori';
import { expect, test } from 'vitest';

const TOKENS = readFileSync('app/styles/tokens.css', 'utf8');
const HUES = readFileSync('app/styles/packs.css', 'utf8');
const COLOUR = String.raw`light-dark\((#\w{6}), (#\w{6})\)`;
const THEMES = ['light', 'dark'] as const;
type Theme = (typeof THEMES)[number];
type Pair = readonly [text: string, ground: string];

const TEXT = 4.5;
const EDGE = 3;
const GROUNDS = ['ground', 'surface', 'raised'];
const HUED = ['accent', 'good', 'bad', 'warn', 'hard', 'easy'];
const SERIES = ['1', '2', '3', '4', '5', '6'].map((name) => `series-${name}`);
const CODE = ['key', 'type', 'fn', 'str', 'num', 'note'].map((name) => `code-${name}`);

/** Of every text that is drawn on every ground. */
const TEXTS: readonly Pair[] = [
  ...GROUNDS.flatMap((ground) =>
    ['ink', 'soft', ...HUED, ...SERIES, 'accent-strong'].map((text): Pair => [text, ground]),
  ),
  ...HUED.flatMap((hue) => [hue, 'ink', 'soft'].map((text): Pair => [text, `${hue}-ground`])),
  ['ink', 'lift'],
  ['soft', 'lift'],
  ['accent-ink', 'accent'],
  ['accent-ink', 'accent-strong'],
  ['accent-strong', 'accent-ground'],
  ...['ink', 'soft', ...CODE].map((text): Pair => [text, 'code-ground']),
];

/** Of edges of controls, and of the ring around what has the focus. */
const EDGES: readonly Pair[] = [...GROUNDS, 'code-ground'].flatMap((ground) => [
  ['line-strong', ground],
  ['accent', ground],
]);

test.each(THEMES)('in the %s theme every text and every edge can be read on its ground', (theme) => {
  const faint = (pairs: readonly Pair[], need: number) =>
    pairs
      .map(([text, ground]) => ({ text, ground, ratio: wcagContrast(token(text, theme), token(ground, theme)) }))
      .filter(({ ratio }) => ratio < need);
  expect([...faint(TEXTS, TEXT), ...faint(EDGES, EDGE)]).toEqual([]);
});

test.each(THEMES)(
  'in the %s theme the hue of every pack can be read on every ground, and its glyph on the hue',
  (theme) => {
    const surface = token('surface', theme);
    const faint = packs(theme).flatMap(({ pack, hue }) => {
      const tint = interpolate([surface, hue], 'oklab')(0.12);
      const pairs = [...GROUNDS.map((ground) => token(ground, theme)), tint].map((ground) => wcagContrast(hue, ground));
      return pairs.filter((ratio) => ratio < TEXT).map((ratio) => ({ pack, ratio }));
    });
    expect(faint).toEqual([]);
  },
);

test.each(THEMES)(
  'in the %s theme no two packs have the same hue, and neighbours are told apart at a glance',
  (theme) => {
    const all = packs(theme);
    expect(all).toHaveLength(20);
    const apart = differenceEuclidean('oklab');
    const close = all.flatMap(({ pack, hue }, index) =>
      all
        .slice(index + 1)
        .map((other, step) => ({
          pack,
          other: other.pack,
          isNeighbour: step === 0,
          apart: 100 * apart(hue, other.hue),
        }))
        .filter((pair) => pair.apart < (pair.isNeighbour ? NEIGHBOURS : NOTICEABLE)),
    );
    expect(close).toEqual([]);
  },
);

/** Differences in OKLab, times 100: 2 is just noticeable. */
const NOTICEABLE = 3;
const NEIGHBOURS = 6;

function token(name: string, theme: Theme): string {
  return coloursOf(TOKENS.match(new RegExp(`--${name}: ${COLOUR};`)), theme, name);
}

function packs(theme: Theme): readonly { readonly pack: string; readonly hue: string }[] {
  const rules = HUES.matchAll(new RegExp(String.raw`\[data-pack='([\w-]+)'\] \{\s+--pack: ${COLOUR};`, 'g'));
  return [...rules].map((rule) => ({ pack: rule[1]!, hue: rule[theme === 'light' ? 2 : 3]! }));
}

function coloursOf(match: RegExpMatchArray | null, theme: Theme, name: string): string {
  const colour = match?.[theme === 'light' ? 1 : 2];
  if (colour === undefined) throw new Error(`tokens.css has no colour --${name} for both themes.`);
  return colour;
}
