import { mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { formatProblem } from '#lib/packs/format/problem.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { renderInline, renderMarkdown } from '#lib/packs/markdown/markdown.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { inCopy } from './support.ts';

const NOTE = 'content/first/one/note.en.md';
const CARDS = 'content/first/one/cards.yaml';
const INSTRUCTIONS = 'exercises/work/double/instructions.en.md';

/** The errors of the packs with `text` in place of one file. The pack of it must be left out, and no other. */
function errorsOf(file: string, text: string): readonly Problem[] {
  return inCopy((root) => {
    writeFileSync(join(root, file), text);
    return errorsIn(root, file);
  });
}

function errorsIn(root: string, file: string): readonly Problem[] {
  const shelf = readPacks([root]);
  const pack = file.split('/').slice(0, 2).join('/');
  expect(shelf.broken.map(({ area, id }) => `${area}/${id}`)).toEqual([pack]);
  expect(shelf.packs.map(({ area, id }) => `${area}/${id}`)).toEqual(
    ['content/first', 'content/second', 'exercises/work'].filter((one) => one !== pack),
  );
  return shelf.problems.filter(({ level }) => level === 'error');
}

const lines = (count: number, line: (index: number) => string): string =>
  Array.from({ length: count }, (_, i) => line(i)).join('\n');
const card = (front: string): string =>
  readFileSync(join('tests/packs/broken/_sound', CARDS), 'utf8').replace(/front: .*/u, `front: ${front}`);

const HUGE_TEXTS: readonly (readonly [what: string, text: string, code: string, line: number])[] = [
  ['5,000 nested braces in a formula of one line', `$${'{'.repeat(5000)}x${'}'.repeat(5000)}$`, 'too-large', 1],
  ['700 nested braces in a formula', `a\n\n$${'{'.repeat(700)}x${'}'.repeat(700)}$`, 'too-deep', 3],
  [
    '100 nested braces behind escaped ones',
    `$${String.raw`\{`.repeat(99)}${'{'.repeat(100)}x${'}'.repeat(100)}$`,
    'too-deep',
    1,
  ],
  ['a formula of 1,600 characters', `$${'x+'.repeat(799)}x$`, 'too-large', 1],
  ['many formulas', lines(100, () => `$${'x+'.repeat(40)}x$\n`), 'too-large', 49],
  ['a matrix of 500 empty cells', String.raw`$$\begin{matrix}a${'&'.repeat(500)}\end{matrix}$$`, 'too-large', 1],
  ['a matrix of 200 rows', `$$\n\\begin{matrix}\n${'a\\\\\n'.repeat(200)}\\end{matrix}\n$$`, 'too-large', 1],
  ['fractions 25 deep', `a\n\n$${String.raw`\frac1{`.repeat(25)}x${'}'.repeat(25)}$`, 'too-deep', 3],
  ['three formulas of 1,400 letters with accents', lines(3, () => `$$\n${'é'.repeat(1_400)}\n$$\n`), 'too-large', 1],
  ['lists in lists, 300 lines', lines(300, (i) => `${'  '.repeat(i % 11)}- a`), 'too-large', 267],
  ['900 mail addresses in short paragraphs', lines(90, () => `${'a@b.c '.repeat(10)}\n`), 'too-large', 161],
  ['9,000 characters of code', `\`\`\`ts\n${'a = (b = (c = (d = (e = (\n'.repeat(360)}\`\`\``, 'too-large', 1],
  ['3,000 quotations inside each other', '>'.repeat(3000), 'too-deep', 1],
  ['600 lists inside each other, by marks', '- '.repeat(600), 'too-deep', 1],
  [
    '190 lists inside each other, by indent',
    lines(190, (i) => `${' '.repeat(2 * i)}- a`).slice(0, 19_000),
    'too-deep',
    32,
  ],
  ['emphasis 32 kB long', '*a_ '.repeat(8000), 'too-large', 1],
  ['emphasis in one paragraph', `a\n${'*a_ '.repeat(900)}`, 'too-large', 2],
  ['brackets inside each other', '['.repeat(3000), 'too-large', 1],
  ['links inside links', '[a]('.repeat(900), 'too-large', 1],
  ['runs of backticks, each longer', lines(60, (i) => `a${'`'.repeat(i)}`), 'too-large', 18],
  ['escapes', '\\\\'.repeat(1900), 'too-large', 1],
  ['entities', '&amp;'.repeat(700), 'too-large', 1],
  ['web addresses', 'www.a.b '.repeat(400), 'too-large', 1],
  ['mail addresses', 'a@b.c '.repeat(400), 'too-large', 1],
  ['definitions', lines(450, (i) => `[a${i}]: b`), 'too-large', 76],
  ['notes at the foot', lines(450, (i) => `[^a${i}]: b\n`), 'too-large', 201],
  ['a table of a thousand columns', `${'|a'.repeat(1000)}|\n${'|-'.repeat(1000)}|\n`, 'too-large', 1],
  [
    'a table that short rows fill up',
    `${'|a'.repeat(50)}|\n${'|-'.repeat(50)}|\n${'a\n'.repeat(400)}`,
    'too-large',
    16,
  ],
  [
    'sixteen tables that short rows fill up',
    lines(16, () => `${'|a'.repeat(20)}|\n${'|-'.repeat(20)}|\n${'a\n'.repeat(10)}`),
    'too-large',
    42,
  ],
  ['a line of 5,000 characters', 'word '.repeat(1000), 'too-large', 1],
  ['a code block of a megabyte', `\`\`\`ts\n${'const a = 1;\n'.repeat(15_000)}\`\`\``, 'too-large', 1540],
  ['a code block of 15 kB', `\`\`\`ts\n${`${'x'.repeat(99)}\n`.repeat(150)}\`\`\``, 'too-large', 1],
  ['marks behind a fence that HTML swallows', `<!--\n\n\`\`\`\n-->\n${'*a_ '.repeat(900)}`, 'too-large', 5],
  ['marks behind a fence that a list ends', `- \`\`\`\n\n${'*a_ '.repeat(900)}`, 'too-large', 3],
];

describe('a text beyond a limit', () => {
  it.each(HUGE_TEXTS)(
    'is refused at its place before it is parsed, and its pack with it: %s',
    (_, text, code, line) => {
      for (const file of [NOTE, INSTRUCTIONS]) {
        const errors = errorsOf(file, text);
        expect(errors.map((one) => [one.file, one.line, one.code])).toEqual([[file, line, code]]);
        expect(formatProblem(errors[0]!).length).toBeLessThan(300);
      }
    },
  );

  it.each([
    ['braces', `"$${'{'.repeat(5000)}x$"`],
    ['quotations', `"${'>'.repeat(3000)}"`],
    ['placeholders', `"${'{{a}} '.repeat(4000)}"`],
  ])('is refused in a card, too: %s', (_, text) => {
    const errors = errorsOf(CARDS, card(`{ en: ${text}, zh: 一 }`));
    expect(new Set(errors.map((one) => `${one.file}:${one.line}`))).toEqual(new Set([`${CARDS}:5`]));
    expect(errors.filter(({ code }) => /^too-(?:large|deep)$/u.test(code))).toHaveLength(1);
  });

  it.each([
    ['a macro', String.raw`$\def\a{x}\a$`, 'tex'],
    ['a macro that doubles itself', String.raw`$\newcommand{\a}{\a\a}\a$`, 'tex'],
    ['a macro by another name', String.raw`$\let\a=\frac \a{1}{2}$`, 'tex'],
    ['a box larger than the page', String.raw`$\rule{1000em}{1em}$`, 'too-large'],
    ['a gap larger than the page', String.raw`$a\hspace{-90cm}b$`, 'too-large'],
    ['a line’s gap larger than the page', String.raw`$$\begin{matrix}a\\[9999pt]b\end{matrix}$$`, 'too-large'],
  ])('is refused, a formula that reaches beyond itself: %s', (_, text, code) => {
    expect(errorsOf(NOTE, text).map((one) => one.code)).toEqual([code]);
  });

  it('is let through when it is merely long', () => {
    const prose = lines(
      60,
      (i) => `Sentence ${i} tells of **one** thing, $x_{${i}}$, and \`code\`.${' More of it.'.repeat(15)}\n`,
    );
    const code = `\`\`\`ts\n${'const a = [b[0], c[1]] * (d || e); // *\n'.repeat(60)}\`\`\`\n`;
    const text = `${prose}\n${code}\n${lines(40, (i) => `- item ${i}`)}\n\n|a|b|\n|-|-|\n${'|1|2|\n'.repeat(40)}`;
    expect(text.length).toBeGreaterThan(15_000);
    inCopy((root) => {
      for (const locale of ['en', 'zh']) writeFileSync(join(root, NOTE.replace('.en.', `.${locale}.`)), text);
      expect(readPacks([root]).problems).toEqual([]);
    });
  });
});

describe('a YAML file beyond a limit', () => {
  it.each([
    ['flow lists inside each other', `cards: ${'['.repeat(9000)}`, 'too-deep'],
    ['flow maps inside each other', 'a: {'.repeat(5000), 'too-deep'],
    ['lists inside each other', `cards:\n  ${'- '.repeat(3000)}`, 'too-deep'],
    ['maps inside each other', lines(300, (i) => `${' '.repeat(i)}a:`), 'too-deep'],
    ['complex keys', '? '.repeat(3000), 'yaml-syntax'],
    [
      'aliases that multiply',
      `a: &a [x,x]\n${lines(20, (i) => `b${i}: &b${i} [${`*${i === 0 ? 'a' : `b${i - 1}`},`.repeat(9)}]`)}`,
      'yaml-syntax',
    ],
    ['words without end', `cards: [${','.repeat(40_000)}]`, 'too-large'],
    ['20,000 ends of lists that never began', ']'.repeat(20_000), 'yaml-syntax'],
    ['20,000 quotes', '"'.repeat(20_000), 'yaml-syntax'],
    ['4,000 directives', '%a b\n'.repeat(4_000), 'yaml-syntax'],
    [
      '2,500 anchors, each asked for',
      `a:\n${lines(2_500, (i) => `- &a${i} v`)}\nb:\n${lines(2_500, (i) => `- *a${i}`)}`,
      'too-large',
    ],
    ['more than 64 kB', `cards:\n${'# a comment\n'.repeat(9000)}`, 'too-large'],
  ])('is refused, and its pack with it: %s', (_, text, code) => {
    expect(errorsOf(CARDS, text).map((one) => [one.file, one.code])).toEqual([[CARDS, code]]);
  });

  it('is told every problem up to fifty, not thousands', () => {
    expect(
      errorsOf(
        CARDS,
        lines(2000, (i) => `key${i}: 1`),
      ).length,
    ).toBeLessThanOrEqual(51);
    expect(errorsOf(CARDS, 'cards: 1\n'.repeat(2000)).length).toBe(50);
  });

  it.each([
    ['a name of a field', `cards: []\n${'k'.repeat(30_000)}: 1`],
    ['a tag', `cards: !${'a'.repeat(30_000)}! x`],
    ['an expression', card('{ en: a, zh: 一 }').replace('basic', 'b'.repeat(30_000))],
  ])('is told its problems in lines that can be read, however long what it quotes is: %s', (_, text) => {
    for (const problem of errorsOf(CARDS, text)) expect(formatProblem(problem).length).toBeLessThan(1_500);
  });

  it('may hold lone brackets in its texts', () => {
    inCopy((root) => {
      writeFileSync(join(root, CARDS), card('{ en: "in [0, 1) and {{ and - - - -? ? ?", zh: "在 [0, 1) 和 {{" }'));
      expect(readPacks([root]).problems).toEqual([]);
    });
  });
});

describe('a file that cannot be read', () => {
  it.each([
    ['a link to itself', (path: string) => symlinkSync(path, path)],
    ['a link to another file', (path: string) => symlinkSync('/dev/null', path)],
  ])('is named, and its pack left out: %s', (_, make) => {
    inCopy((root) => {
      rmSync(join(root, NOTE));
      make(join(root, NOTE));
      expect(errorsIn(root, NOTE).map((one) => [one.file, one.code])).toEqual([[NOTE, 'unreadable']]);
    });
  });

  it('is told from a folder that has its name', () => {
    inCopy((root) => {
      rmSync(join(root, NOTE));
      mkdirSync(join(root, NOTE));
      expect(errorsIn(root, NOTE).map((one) => [one.file, one.code])).toEqual([[NOTE, 'missing-language']]);
    });
  });

  it('is named in one line, whatever it is called', () => {
    inCopy((root) => {
      const odd = `content/first/a\n\u001B[31m/concept.yaml`;
      mkdirSync(join(root, odd, '..'), { recursive: true });
      writeFileSync(join(root, odd), `id: ${'['.repeat(99)}`);
      for (const problem of errorsIn(root, NOTE)) expect(formatProblem(problem)).not.toMatch(/\p{Cc}/u);
    });
  });

  it('is no matter where an editor left it', () => {
    inCopy((root) => {
      symlinkSync('nobody@nowhere', join(root, 'content/first/one/.#cards.yaml'));
      expect(readPacks([root]).problems).toEqual([]);
    });
  });
});

describe('a page', () => {
  it('shows a text that no parser survives as it was written', () => {
    for (const text of [`$${'{'.repeat(9000)}$`, '>'.repeat(9000), `<b>${'> '.repeat(9000)}`]) {
      expect(renderMarkdown(text)).not.toMatch(/<b>/u);
      expect(renderInline(text).length).toBeGreaterThan(9000);
    }
  });
});
