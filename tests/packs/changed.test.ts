import { execFileSync } from 'node:child_process';
import { appendFileSync, cpSync, mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { changedExercises } from '#scripts/packs/changed.ts';
import { inCopy } from './support.ts';

const SOLUTION = 'exercises/work/double/solution.ts';

/** Runs something in a repository that holds the sound packs in one commit on `main`, with a branch checked out. */
function inRepository(use: (root: string, git: (...args: string[]) => void) => void): void {
  inCopy((root) => {
    const git = (...args: string[]): void => {
      const author = ['-c', 'user.name=Author', '-c', 'user.email=author@example.org'];
      execFileSync('git', [...author, ...args], { cwd: root, stdio: 'pipe' });
    };
    git('init', '-q', '-b', 'main');
    git('add', '-A');
    git('commit', '-q', '-m', 'Packs');
    git('checkout', '-q', '-b', 'work');
    use(root, git);
  });
}

describe('what changed', () => {
  it('is nothing in a clean repository', () => {
    inRepository((root) => expect(changedExercises('main', root).exercises).toEqual([]));
  });

  it('is an exercise with a file that was edited, committed or not', () => {
    inRepository((root, git) => {
      appendFileSync(join(root, SOLUTION), '// more\n');
      expect(changedExercises('main', root).exercises).toEqual(['work/double']);
      git('commit', '-q', '-a', '-m', 'More');
      expect(changedExercises('main', root).exercises).toEqual(['work/double']);
      expect(changedExercises('HEAD', root).exercises).toEqual([]);
    });
  });

  it('is an exercise that Git does not know yet, seen from any folder', () => {
    inRepository((root) => {
      cpSync(join(root, 'exercises/work/double'), join(root, 'exercises/work/triple'), { recursive: true });
      expect(changedExercises('main', join(root, 'exercises')).exercises).toEqual(['work/triple']);
    });
  });

  it('is not what main did since', () => {
    inRepository((root, git) => {
      git('checkout', '-q', 'main');
      appendFileSync(join(root, SOLUTION), '// more\n');
      git('commit', '-q', '-a', '-m', 'More');
      git('checkout', '-q', 'work');
      expect(changedExercises('main', root).exercises).toEqual([]);
    });
  });

  it('is everything once the judge is another', () => {
    inRepository((root) => {
      mkdirSync(join(root, 'lib/grader'), { recursive: true });
      writeFileSync(join(root, 'lib/grader/tolerance.ts'), '');
      expect(changedExercises('main', root)).toEqual({
        exercises: 'all',
        why: 'everything is proved, as lib/grader/tolerance.ts changed since main',
      });
    });
  });

  it('is everything without Git, or without the commit, and it says so', () => {
    inCopy((root) => expect(changedExercises('main', root)).toMatchObject({ exercises: 'all' }));
    inRepository((root) => {
      const { exercises, why } = changedExercises('nowhere', root);
      expect(exercises).toBe('all');
      expect(why).toContain('Git cannot say what changed since nowhere');
    });
  });
});
