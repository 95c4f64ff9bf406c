import { execFileSync, spawnSync } from 'node:child_process';
import { cpSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { CARD_KINDS } from '#lib/cards/card.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { ExerciseProof } from '#lib/packs/proof/exercise-proof.ts';
import { newCard } from '#lib/packs/format/scaffold.ts';
import { PACK_SCHEMAS, schemaText } from '#lib/packs/format/json-schemas.ts';
import { packsFingerprint, readExercise, readPacks } from '#lib/packs/read-packs.ts';
import { inCopy } from './support.ts';

const made: string[] = [];
const emptyRoot = (): string => {
  const root = mkdtempSync(join(tmpdir(), 'gradus-new-'));
  made.push(root);
  return root;
};
afterEach(() => {
  for (const root of made.splice(0)) rmSync(root, { recursive: true, force: true });
});

const run = (script: string, ...args: string[]) =>
  spawnSync(process.execPath, ['--import', 'tsx', script, ...args], { encoding: 'utf8' });

describe('the schemas for editors', () => {
  it.each(Object.keys(PACK_SCHEMAS) as (keyof typeof PACK_SCHEMAS)[])('say what the reader says: %s', (name) => {
    expect(readFileSync(`schemas/${name}.schema.json`, 'utf8')).toBe(schemaText(name));
  });
});

/** The files of a new pack with an exercise that are told of the texts that they were made with. */
const LEFT_OVER = [
  'editorial.en.md',
  'editorial.zh.md',
  'exercise.yaml',
  'instructions.en.md',
  'instructions.zh.md',
].map((file) => `exercises/losses/huber/${file} template-text`);
const leftOver = (problems: readonly Problem[]): string[] => [
  ...new Set(problems.map(({ code, file }) => `${file} ${code}`)),
];

describe('npm run new', () => {
  it('makes a pack, a concept and a card of each kind that have no problem', () => {
    const root = emptyRoot();
    const make = (...args: string[]): string =>
      execFileSync(process.execPath, ['--import', 'tsx', 'scripts/new.ts', '--root', root, ...args], {
        encoding: 'utf8',
      });
    make('pack', 'losses');
    expect(make('concept', 'losses/hinge')).toContain('content/losses/hinge/note.zh.md');
    // One by the command, the others as it makes them.
    make('card', 'losses/hinge', 'hinge-basic', '--kind', 'basic');
    const file = join(root, 'content/losses/hinge/cards.yaml');
    const others = CARD_KINDS.filter((kind) => kind !== 'basic');
    const cards = others.map((kind) => newCard(`hinge-${kind}`, kind));
    writeFileSync(file, [readFileSync(file, 'utf8').trimEnd(), ...cards].join('\n\n'));
    const shelf = readPacks([root]);
    // Nothing but that its texts are still to be written.
    expect(new Set(shelf.problems.map(({ code }) => code))).toEqual(new Set(['template-text']));
    const kinds = [...shelf.cards.values()].map((card) => card.spec.kind);
    // A pair is two cards, one for each way.
    expect(kinds).toEqual(['basic', ...CARD_KINDS.flatMap((kind) => (kind === 'pair' ? [kind, kind] : [kind]))]);
  });

  it('makes a quiz that has no problem where its pack has enough to ask, and whose texts are still to be written', () => {
    const root = emptyRoot();
    const made = (...args: string[]) => run('scripts/new.ts', '--root', root, ...args);
    const early = made('quiz', 'losses/first-test');
    expect([early.status, early.stderr]).toEqual([1, expect.stringContaining('npm run new -- pack losses')]);
    made('pack', 'losses');
    made('concept', 'losses/hinge');
    const { status, stdout } = made('quiz', 'losses/first-test');
    expect([status, stdout]).toEqual([0, expect.stringContaining('wrote content/losses/quizzes/first-test.yaml')]);
    const codes = () => {
      const { problems } = readPacks([root]);
      const own = problems.filter(({ file }) => file === 'content/losses/quizzes/first-test.yaml');
      return new Set(own.map(({ code }) => code));
    };
    // Its pack has nothing yet that a program judges.
    expect(codes()).toEqual(new Set(['template-text', 'quiz-too-few']));
    const file = join(root, 'content/losses/hinge/cards.yaml');
    const cards = [1, 2, 3, 4].map((number) => newCard(`hinge-${number}`, 'choice'));
    writeFileSync(file, [readFileSync(file, 'utf8').trimEnd(), ...cards].join('\n\n'));
    expect(codes()).toEqual(new Set(['template-text']));
    expect(readPacks([root]).quizzes.get('losses/first-test')?.spec.title.en).toBe('First test');
    const again = made('quiz', 'losses/first-test');
    expect([again.status, again.stderr]).toEqual([1, expect.stringContaining('is there already')]);
  });

  it('makes an exercise from the template, and its pack, that are proved as they stand', { timeout: 180_000 }, () => {
    const root = emptyRoot();
    cpSync('exercises/_template', join(root, 'exercises', '_template'), { recursive: true });
    const { status: made, stderr } = run('scripts/new.ts', '--root', root, 'exercise', 'losses/huber');
    expect([made, stderr]).toEqual([0, '']);
    expect([...readPacks([root]).exercises.keys()]).toEqual(['losses/huber']);
    const { status, stdout } = run('scripts/check-packs.ts', '--json', '--trusted', '--root', root);
    const { problems, exercises } = JSON.parse(stdout) as { problems: Problem[]; exercises: ExerciseProof[] };
    expect(leftOver(problems)).toEqual([...LEFT_OVER, 'exercises/losses/pack.yaml template-text']);
    expect(status).toBe(1);
    expect(exercises).toMatchObject([{ exercise: 'losses/huber', implementations: 3, seeds: 20 }]);
    expect(exercises[0]!.caught).toBe(exercises[0]!.mistakes);
  });

  it('overwrites nothing', () => {
    inCopy((root) => {
      const before = packsFingerprint([root]);
      const concept = run('scripts/new.ts', '--root', root, 'concept', 'first/one');
      expect([concept.status, concept.stderr]).toEqual([1, expect.stringContaining('content/first/one/concept.yaml')]);
      const card = run('scripts/new.ts', '--root', root, 'card', 'first/two', 'how-many');
      expect([card.status, card.stderr]).toEqual([1, expect.stringContaining('taken in content/first/one/cards.yaml')]);
      expect(packsFingerprint([root])).toBe(before);
    });
  });

  it.each([
    [[]],
    [['lesson', 'a/b']],
    [['concept', 'one']],
    [['quiz', 'one']],
    [['concept', 'One/two']],
    [['card', 'a/b']],
    [['pack', '--nonsense']],
  ])('answers misuse with its usage: %j', (args) => {
    const { status, stderr } = run('scripts/new.ts', ...args);
    expect([status, stderr]).toEqual([2, expect.stringContaining('Usage: npm run new')]);
  });
});

describe('npm run check:packs', () => {
  it('prints one object and fails where there is a problem', () => {
    inCopy((root) => {
      rmSync(join(root, 'content/first/one/note.zh.md'));
      const { status, stdout } = run('scripts/check-packs.ts', '--json', '--no-proof', root);
      const report = JSON.parse(stdout) as { problems: { code: string }[]; counts: { brokenPacks: number } };
      expect(status).toBe(1);
      expect(report.problems.map((problem) => problem.code)).toContain('missing-language');
      expect(report.counts.brokenPacks).toBe(1);
    });
  });
});

describe('one exercise by its id', () => {
  it('is read with its programs, whatever is wrong with its neighbours', () => {
    inCopy((root) => {
      rmSync(join(root, 'content/second/pack.yaml'));
      const read = readExercise(root, 'work/double');
      expect(read.ok && read.value.solution).toContain('tf.mul(x, 2)');
    });
  });

  it('that does not exist is answered with those that do', () => {
    inCopy((root) => {
      for (const id of ['work/triple', 'work', '../work/double', 'work/double/x', '']) {
        expect(readExercise(root, id)).toEqual({
          ok: false,
          problem: expect.stringContaining('work/double') as string,
        });
      }
    });
  });

  it('that is broken is answered with its problems', () => {
    inCopy((root) => {
      rmSync(join(root, 'exercises/work/double/starter.ts'));
      const read = readExercise(root, 'work/double');
      expect(!read.ok && read.problem).toContain('exercises/work/double/starter.ts:1:1');
    });
  });
});

describe('the stamp of the disk', () => {
  it('changes when a file is written, added or removed, and only then', () => {
    inCopy((root) => {
      const stamps = new Set([packsFingerprint([root])]);
      expect(stamps.has(packsFingerprint([root]))).toBe(true);
      const file = join(root, 'content/first/one/note.en.md');
      writeFileSync(file, 'It is $x^3$, which is longer.\n');
      stamps.add(packsFingerprint([root]));
      writeFileSync(join(root, 'content/first/one/more.md'), 'x');
      stamps.add(packsFingerprint([root]));
      rmSync(file);
      stamps.add(packsFingerprint([root]));
      expect(stamps.size).toBe(4);
    });
  });

  it('and the fingerprint of a shelf changes with any text of it', () => {
    inCopy((root) => {
      const before = readPacks([root]).fingerprint;
      expect(readPacks([root]).fingerprint).toBe(before);
      writeFileSync(
        join(root, 'exercises/work/double/mistakes/tripled.ts'),
        readFileSync(join(root, 'exercises/work/double/solution.ts')),
      );
      expect(readPacks([root]).fingerprint).not.toBe(before);
    });
  });
});
