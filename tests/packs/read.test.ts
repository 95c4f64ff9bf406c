import { spawnSync } from 'node:child_process';
import { appendFileSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentCardId } from '#lib/base/card-id.ts';
import { ASKED_FIELDS } from '#lib/cards/asked-fields.ts';
import { CARD_KINDS, cardSpec, type CardKindName } from '#lib/cards/card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { newCard } from '#lib/packs/format/scaffold.ts';
import { figureSvgs } from '#scripts/read/figure-svgs.tsx';
import { PLAIN_TEXT } from '#scripts/read/plain-text.ts';
import { readCard } from '#scripts/read/read-card.ts';
import { splitBody } from '#scripts/read/split-body.ts';
import { FIGURE_EXAMPLES } from '#scripts/screenshots/figure-example.tsx';
import { inCopy } from './support.ts';

const specOf = (kind: CardKindName) => cardSpec.parse((parse(newCard(kind, kind)) as unknown[])[0]);
const readingOf = (kind: CardKindName, draws = 5) =>
  readCard(
    { id: contentCardId('demo', kind), pack: 'content/demo', conceptId: 'demo/thing', spec: specOf(kind) },
    draws,
    { workOf: () => null },
  );

describe.each(CARD_KINDS)('a card that is read out: %s', (kind) => {
  it('is asked in both languages, and answered with its source apart from that', () => {
    const { questions, answers } = readingOf(kind);
    for (const lines of [questions, answers]) {
      expect(lines[0]).toBe(`## ${kind} (${kind})`);
      expect(lines.filter((line) => line === '[en]')).toHaveLength(lines.filter((line) => line === '[zh]').length);
    }
    expect(answers.at(-1)).toBe('source: Author year, section');
    expect(questions.join('\n')).not.toMatch(/Author year|\{\{|cloze:|\[object/u);
  });

  it('tells nothing that its judge compares with before it is answered', () => {
    const { body } = drawCard(specOf(kind), 1, PLAIN_TEXT);
    const { asked, answer } = splitBody(body, ASKED_FIELDS[kind]);
    expect(JSON.stringify(asked)).not.toMatch(/"(?:correct|expected|answer|mistakes|why|right|holds)":/u);
    const fields = (part: object) => [...JSON.stringify(part).matchAll(/"(\w+)":/gu)].map(([, name]) => name!);
    const { kind: _, ...own } = body;
    expect(new Set([...fields(asked), ...fields(answer)])).toEqual(
      new Set(fields(JSON.parse(JSON.stringify(own, (_key, value: unknown) => value ?? undefined)) as object)),
    );
  });
});

describe('a card that is read out', () => {
  it('is shown with fresh numbers as often as asked for, and once where it draws none', () => {
    const shown = (kind: CardKindName, draws: number) =>
      readingOf(kind, draws).questions.filter((line) => line === '[en]').length;
    expect([shown('numeric', 5), shown('numeric', 2), shown('basic', 5)]).toEqual([5, 2, 1]);
  });

  it('goes into two files for a concept, questions and answers', () => {
    inCopy((root) => {
      const out = join(root, 'out');
      const script = ['--import', 'tsx', 'scripts/read.ts', 'first/one', '--root', root, '--out', out];
      expect(spawnSync(process.execPath, script, { encoding: 'utf8' }).status).toBe(0);
      expect(readFileSync(join(out, 'first/one.questions.txt'), 'utf8')).toContain('[zh]\n多少？');
      expect(readFileSync(join(out, 'first/one.questions.txt'), 'utf8')).not.toContain('Two.');
      expect(readFileSync(join(out, 'first/one.answers.txt'), 'utf8')).toContain('[en]\nTwo.');
    });
  });

  it('has each of its figures, in each draw and language, as an SVG file that the text names', () => {
    inCopy((root) => {
      appendFileSync(join(root, 'content/first/one/cards.yaml'), CARD_WITH_FIGURE);
      const out = join(root, 'out');
      const script = ['--import', 'tsx', 'scripts/read.ts', 'first/one', '--draws', '2', '--root', root, '--out', out];
      expect(spawnSync(process.execPath, script, { encoding: 'utf8' })).toMatchObject({ status: 0, stderr: '' });
      const files = [1, 2].flatMap((draw) => ['en', 'zh'].map((locale) => `drawn.${draw}.${locale}.svg`));
      expect(readdirSync(join(out, 'first/one')).toSorted()).toEqual(files);
      const questions = readFileSync(join(out, 'first/one.questions.txt'), 'utf8');
      for (const file of files) expect(questions).toContain(`  picture: first/one/${file}\n`);
      const pictures = files.map((file) => readFileSync(join(out, 'first/one', file), 'utf8'));
      expect(pictures[0]).toContain('>height<');
      expect(pictures[1]).toContain('>高度<');
      // Two draws, two pictures.
      expect(pictures[0]).not.toBe(pictures[2]);
    });
  }, 60_000);
});

const CARD_WITH_FIGURE = `
  - id: drawn
    kind: basic
    source: Nobody 2020, §1
    front: { en: What is it?, zh: 它是什么？ }
    draws: { a: { from: 1, to: 50 } }
    figure:
      description: { en: A line., zh: 一条线。 }
      x: { label: $x$, from: 0, to: 1 }
      y: { label: { en: height, zh: 高度 }, from: 0, to: 100 }
      marks: [{ curve: { expression: a*x } }]
    back: { en: A line., zh: 一条线。 }
`;

const FIGURES = FIGURE_EXAMPLES.flatMap((card) => {
  const { figure } = drawCard(card, 1, PLAIN_TEXT);
  return figure ? [[card.id, figure] as const] : [];
});

describe('a picture in a file of its own', () => {
  it.each(FIGURES)('needs nothing of the app’s style: %s', (_, figure) => {
    const pictures = figureSvgs(figure, 'en');
    // A table is text already.
    const drawn = figure.panels.filter(({ marks }) => marks.some(({ kind }) => kind !== 'table'));
    expect(pictures.length).toBeGreaterThanOrEqual(drawn.length);
    for (const picture of pictures) {
      expect(picture).toMatch(
        /^<svg xmlns="http:\/\/www\.w3\.org\/2000\/svg" viewBox="[\d. -]+" width="[\d.]+" height="[\d.]+"/u,
      );
      expect(picture).not.toMatch(/var\(|light-dark\(|inherit|undefined|NaN/u);
      expect(picture.match(/<svg/gu)).toHaveLength(1);
    }
  });
});
