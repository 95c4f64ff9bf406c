import { copyFileSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { LOCALES } from '#lib/base/localized.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { judgeResponse } from '#lib/cards/judge-response.ts';
import { quizFileSpec } from '#lib/packs/format/quiz-file.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { tracksSpec } from '#lib/packs/registers/tracks.ts';
import { libraryOf } from '#lib/study/library.ts';
import { cardView } from '#lib/study/cards/card-view.ts';
import { PLAIN_TEXT } from '#scripts/read/plain-text.ts';
import { answersTo } from '#tests/support/card-answers.ts';
import { inCopy } from './support.ts';

const FOLDER = 'docs/authoring';
const SEEDS = [0, 1, 2, 3, 4];
const PAGES = readdirSync(FOLDER).filter((file) => file.endsWith('.md'));

/** The examples of a page that are cards: a file of cards, a list of them, or one. */
const EXAMPLES = PAGES.flatMap((page) =>
  [...readFileSync(join(FOLDER, page), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gmsu)].flatMap(([, text], index) => {
    const read = parse(text!) as { cards?: unknown[] } | unknown[];
    const cards = Array.isArray(read) ? read : (read.cards ?? [read]);
    const isCard = cards.every((card) => typeof card === 'object' && card !== null && 'kind' in card);
    return isCard ? [{ name: `${page}, example ${index + 1}`, cards }] : [];
  }),
);

/** The examples of the pages about exercises: fields of exercise.yaml, and the prelude of those that have a function made. */
const FRAGMENTS = ['exercises.md', 'exercise-forms.md'].flatMap((page) => {
  const text = readFileSync(join(FOLDER, page), 'utf8');
  const prelude = /^```ts\n(\/\/ prelude\.ts\n.*?)^```$/msu.exec(text)?.[1] ?? null;
  return [...text.matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(([, fragment], index) => ({
    name: `${page}, example ${index + 1}`,
    fragment: parse(fragment!) as object,
    prelude: fragment!.includes('make:') ? prelude : null,
  }));
});

/** The examples of the page about tracks: files of tracks. */
const TRACKS = [...readFileSync(join(FOLDER, 'tracks.md'), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(
  ([, text], index) => ({ name: `tracks.md, example ${index + 1}`, tracks: parse(text!) as unknown }),
);

/** The examples of the page about quizzes: whole files. */
const QUIZZES = [...readFileSync(join(FOLDER, 'quizzes.md'), 'utf8').matchAll(/^```yaml\n(.*?)^```$/gmsu)].map(
  ([, text], index) => ({ name: `quizzes.md, example ${index + 1}`, quiz: parse(text!) as unknown }),
);

it.each(QUIZZES)('the guide for authors: $name can be read', ({ quiz }) => {
  expect(quizFileSpec.safeParse(quiz).error).toBeUndefined();
});

it.each(TRACKS)('the guide for authors: $name can be read', ({ tracks }) => {
  expect(tracksSpec.safeParse(tracks).error).toBeUndefined();
});

describe.each(EXAMPLES)('the guide for authors: $name', ({ cards }) => {
  const shelf = inCopy((root) => {
    copyFileSync('content/glossary.yaml', join(root, 'content/glossary.yaml'));
    writeFileSync(join(root, 'content/first/one/cards.yaml'), stringify({ cards }));
    return readPacks([root]);
  });
  const ids = shelf.concepts.get('first/one')?.cards ?? [];

  it('has no problem', () => {
    // The pack around it names its own author.
    const problems = shelf.problems.filter(({ code }) => code !== 'dangling-mention' && code !== 'unknown-topic');
    expect(problems.map(formatProblem)).toEqual([]);
    expect(ids.length).toBeGreaterThanOrEqual(cards.length);
  });

  it('is shown in both languages with any seed, whole', () => {
    for (const id of ids) {
      for (const seed of SEEDS) {
        const view = cardView(libraryOf([shelf]), id, seed)!;
        for (const locale of LOCALES) {
          for (const side of [view.prompt, view.answer]) expect(side[locale]).toMatch(/^<.+>$/su);
        }
        expect(JSON.stringify(view)).not.toMatch(/katex-error|\(cloze:|\{\{[a-z]/u);
      }
    }
  });

  it('takes the right answer and no wrong one, where a program judges', () => {
    for (const id of ids) {
      for (const seed of SEEDS) {
        const card = drawCard(shelf.cards.get(id)!.spec, seed, PLAIN_TEXT);
        const answers = answersTo(card.body);
        if (!answers) continue;
        expect(judgeResponse(card, answers.right)?.kind, `${id}, seed ${seed}`).toBe('right');
        expect(judgeResponse(card, answers.wrong)?.kind, `${id}, seed ${seed}`).toBe('wrong');
      }
    }
  });
});

describe.each(FRAGMENTS)('the guide for authors: $name', ({ fragment, prelude }) => {
  it('is a part of an exercise that has no problem', () => {
    const shelf = inCopy((root) => {
      const file = join(root, 'exercises/work/double/exercise.yaml');
      const whole = parse(readFileSync(file, 'utf8')) as object;
      copyFileSync('content/glossary.yaml', join(root, 'content/glossary.yaml'));
      writeFileSync(file, stringify({ ...whole, ...fragment }));
      if (prelude !== null) writeFileSync(join(root, 'exercises/work/double/prelude.ts'), prelude);
      return readPacks([root]);
    });
    expect(shelf.problems.map(formatProblem)).toEqual([]);
  });
});

describe('the guide for authors', () => {
  it('has an example on every page but the first', () => {
    const shown = new Set([...EXAMPLES, ...FRAGMENTS, ...TRACKS, ...QUIZZES].map(({ name }) => name.split(',')[0]));
    expect(PAGES.filter((page) => page !== 'README.md' && !shown.has(page))).toEqual([]);
  });

  it('is reached from its first page', () => {
    const first = readFileSync(join(FOLDER, 'README.md'), 'utf8');
    for (const page of PAGES) if (page !== 'README.md') expect(first).toContain(`(${page})`);
  });
});
