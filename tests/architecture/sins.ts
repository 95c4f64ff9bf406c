export type Sin = {
  readonly gate: 'format' | 'lint' | 'types' | 'pure types' | 'dead code';
  readonly sin: string;
  readonly file: string;
  readonly source: string;
  /** A second file, where it takes two to sin. */
  readonly accomplice?: { readonly file: string; readonly source: string };
  /** What the gate must say of it. */
  readonly says: string;
};

const touching = (room: string, module: string): string =>
  `import { thing } from '${module}';\n\nexport const ${room} = thing;\n`;

const crossing = (file: string, module: string, says: string): Sin => ({
  gate: 'lint',
  sin: `${file} imports ${module}`,
  file,
  source: touching('planted', module),
  says,
});

/** One sin for each promise that a gate makes. */
export const SINS: readonly Sin[] = [
  {
    gate: 'format',
    sin: 'double quotes and no spaces',
    file: 'lib/base/ugly.ts',
    source: 'export const ugly={a:"b"}\n',
    says: 'ugly.ts',
  },

  crossing('content/activations/relu/planted.ts', '#lib/base/result.ts', 'a program of a pack imports nothing'),
  crossing('lib/base/planted.ts', '#lib/srs/rating.ts', 'base imports nothing'),
  crossing('lib/cards/planted.ts', 'react', 'cards may know'),
  crossing('lib/cards/kinds/basic/planted.ts', '#lib/packs/format/problem.ts', 'cards may know'),
  crossing('lib/cards/figure/planted.ts', 'quickjs-emscripten-core', 'cards may know'),
  crossing('lib/exercises/planted.ts', '@tensorflow/tfjs-core', 'exercises may know'),
  crossing('lib/srs/planted.ts', '#lib/db/client.ts', 'srs may know'),
  {
    gate: 'lint',
    sin: 'srs draws an id',
    file: 'lib/srs/planted.ts',
    source: "import { v7 } from 'uuid';\n\nexport const planted = (): string => v7();\n",
    says: 'srs draws no ids',
  },
  crossing('lib/placement/planted.ts', '#lib/srs/rating.ts', 'placement may know'),
  crossing('lib/progress/planted.ts', '#lib/study/ports/stores.ts', 'progress folds'),
  crossing('lib/progress/planted.ts', 'tinyqueue', 'progress folds'),
  crossing('lib/quiz/planted.ts', '#lib/srs/rating.ts', 'quiz may know'),
  crossing('lib/interview/planted.ts', '#lib/srs/rating.ts', 'interview may know'),
  crossing('lib/remarks/planted.ts', '#lib/quiz/quiz.ts', 'remarks may know'),
  crossing('lib/tensor/planted.ts', '#lib/exercises/report.ts', 'tensor may know'),
  crossing('lib/python/planted.ts', '#lib/grader/judge.ts', 'python may know'),
  crossing('lib/python/planted.ts', 'node:fs', 'python may know'),
  crossing('lib/grader/planted.ts', 'node:worker_threads', 'grader may know'),
  crossing('lib/runner/planted.ts', 'react', 'runner may know'),
  crossing('lib/runner/browser/planted.ts', 'playwright-core', 'runner may know'),
  crossing('lib/runner/chromium/planted.ts', 'react', 'only the Chromium runner'),
  crossing('lib/grader/planted.ts', '@babel/parser', 'grader may know'),
  crossing(
    'lib/packs/planted.ts',
    'node:fs',
    'only read-packs, read-folder, kept-shelf, kept-pieces and write-whole know the disk',
  ),
  crossing(
    'lib/packs/read-folder.ts',
    'unified',
    'only read-packs, read-folder, kept-shelf, kept-pieces and write-whole know the disk',
  ),
  crossing('lib/study/planted.ts', '@prisma/client', 'study may know'),
  crossing('lib/study/session/planted.ts', 'fflate', 'study may know'),
  crossing('lib/study/backup/planted.ts', 'next/headers', 'only the backup knows zip archives'),
  crossing('lib/study/planted.ts', 'lru-cache', 'study may know'),
  crossing('lib/study/find/planted.ts', '#lib/srs/rating.ts', 'what is found may know'),
  crossing('lib/find/planted.ts', '#lib/cards/card.ts', 'find may know'),
  crossing('lib/db/planted.ts', 'next/headers', 'db is the only room'),
  crossing('lib/access/planted.ts', '#lib/server.ts', 'access may know'),
  crossing('lib/auth/planted.ts', '#lib/db/client.ts', 'auth may know'),
  crossing('lib/i18n/planted.ts', '#lib/study/context.ts', 'i18n may know'),
  crossing('app/planted.tsx', '@prisma/client', 'app never touches the database'),
  crossing('app/planted.tsx', '#lib/tensor/engine.ts', 'app never touches tensors'),
  crossing('app/planted.tsx', '#lib/packs/shelf.ts', 'app sees packs through'),
  crossing('app/planted.tsx', '../proxy.ts', 'Across folders import'),
  crossing('app/_components/planted.tsx', '#lib/server.ts', 'this runs in the browser'),
  crossing('app/_client/planted.ts', '#lib/grader/judge.ts', 'know neither tensors nor packs'),
  crossing('app/_components/planted.tsx', 'pinyin-pro', 'looked up on the server'),
  crossing('app/study/planted.tsx', '../layout.tsx', 'Across folders import'),
  crossing('app/study/planted.tsx', '#lib/server.ts', 'this runs in the browser'),
  crossing('tests/packs/planted.ts', '../support/golden.ts', 'Across rooms import'),

  {
    gate: 'lint',
    sin: 'an id that no page over plain http can make',
    file: 'app/_components/planted.ts',
    source: 'export const planted = (): string => crypto.randomUUID();\n',
    says: 'ids are made by newId',
  },
  {
    gate: 'lint',
    sin: 'a default export outside Next’s conventions',
    file: 'lib/base/planted.ts',
    source: 'export default 1;\n',
    says: 'no-default-export',
  },
  {
    gate: 'lint',
    sin: 'two files that import each other',
    file: 'lib/base/planted.ts',
    source: "import { other } from './other.ts';\n\nexport const planted = (): unknown => other;\n",
    accomplice: {
      file: 'lib/base/other.ts',
      source: "import { planted } from './planted.ts';\n\nexport const other = (): unknown => planted;\n",
    },
    says: 'no-cycle',
  },
  {
    gate: 'lint',
    sin: 'two files that import each other, one of them a type only',
    file: 'lib/base/planted.ts',
    source: "import type { Other } from './other.ts';\n\nexport const planted = (other: Other): unknown => other;\n",
    accomplice: {
      file: 'lib/base/other.ts',
      source: "import { planted } from './planted.ts';\n\nexport type Other = ReturnType<typeof planted>;\n",
    },
    says: 'no-cycle',
  },
  {
    gate: 'lint',
    sin: 'any',
    file: 'lib/base/planted.ts',
    source: 'export const planted = (value: any): unknown => value;\n',
    says: 'no-explicit-any',
  },
  {
    gate: 'lint',
    sin: 'a promise that nobody waits for',
    file: 'lib/base/planted.ts',
    source:
      'const later = (): Promise<void> => Promise.resolve();\n\nexport function planted(): void {\n  later();\n}\n',
    says: 'no-floating-promises',
  },
  {
    gate: 'lint',
    sin: 'a file of more than 250 lines',
    file: 'lib/base/planted.ts',
    source: `${'// line\n'.repeat(260)}export const planted = 1;\n`,
    says: 'max-lines',
  },
  {
    gate: 'lint',
    sin: 'five parameters',
    file: 'lib/base/planted.ts',
    source: 'export const planted = (a: 1, b: 1, c: 1, d: 1, e: 1): number => a + b + c + d + e;\n',
    says: 'max-params',
  },

  {
    gate: 'types',
    sin: 'an unchecked index',
    file: 'lib/base/planted.ts',
    source: 'export const planted = (items: string[]): string => items[0];\n',
    says: 'planted.ts',
  },
  {
    gate: 'types',
    sin: 'an enum',
    file: 'lib/base/planted.ts',
    source: 'export enum Planted { One }\n',
    says: 'planted.ts',
  },
  {
    gate: 'pure types',
    sin: 'document in a pure room',
    file: 'lib/srs/planted.ts',
    source: 'export const planted = document.title;\n',
    says: 'planted.ts',
  },
  {
    gate: 'pure types',
    sin: 'process in a pure room',
    file: 'lib/study/planted.ts',
    source: 'export const planted = process.env;\n',
    says: 'planted.ts',
  },

  {
    gate: 'dead code',
    sin: 'an export that nobody imports',
    file: 'lib/base/planted.ts',
    source: 'export const planted = 1;\n',
    says: 'planted.ts',
  },
];
