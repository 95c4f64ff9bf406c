import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';

const told = readFileSync('ARCHITECTURE.md', 'utf8');
const decisions = readdirSync('docs/decisions');

/** The text under a heading, up to the next. */
function under(heading: string): string {
  const [, rest = ''] = told.split(`\n## ${heading}`);
  return rest.split('\n## ', 1)[0]!;
}

/** What stands between backticks. */
function quoted(text: string): readonly string[] {
  return [...text.matchAll(/`([^`\n]+)`/gu)].map(([, inner]) => inner!);
}

const foldersIn = (folder: string): readonly string[] =>
  readdirSync(folder, { withFileTypes: true }).flatMap((entry) => (entry.isDirectory() ? [entry.name] : []));

describe('ARCHITECTURE.md says what there is', () => {
  it.each(['ARCHITECTURE.md', 'CONTRIBUTING.md', ...decisions.map((name) => `docs/decisions/${name}`)])(
    '%s names no file or folder that is gone',
    (file) => {
      const paths = quoted(readFileSync(file, 'utf8')).filter(
        (name) => /^(?:app|content|docs|exercises|lib|prisma|scripts|tests)\//u.test(name) && !/[<*]/u.test(name),
      );
      expect(paths.filter((path) => !existsSync(path))).toEqual([]);
    },
  );

  it('the map names every folder of app and of lib', () => {
    const map = under('Map');
    const app = foldersIn('app').filter((name) => !map.includes(` ${name}/`));
    const lib = foldersIn('lib').filter((name) => !map.includes(`\nlib/${name}/ `));
    expect([...app, ...lib]).toEqual([]);
  });

  it.each([
    ['dependencies', 'Dependencies at run time'],
    ['devDependencies', 'Dependencies of development'],
  ] as const)('each of the %s has a line with its room and its reason, and no other has one', (kind, heading) => {
    const rows = [...under(heading).matchAll(/^\| ([^|]+) \| [^|]+ \| [^|]+ \|$/gmu)].slice(1);
    const named = rows.flatMap(([, packages]) => packages!.split(', '));
    const known = Object.keys((JSON.parse(readFileSync('package.json', 'utf8')) as Packages)[kind]);
    const matches = (name: string, one: string): boolean =>
      name.endsWith('*') ? one.startsWith(name.slice(0, -1)) : one === name;
    expect(known.filter((one) => !named.some((name) => matches(name, one)))).toEqual([]);
    expect(named.filter((name) => !known.some((one) => matches(name, one)))).toEqual([]);
  });
});

describe.each(['A review, from key press to database', 'A submission, from Run to report'])('%s', (heading) => {
  const steps = [...under(heading).matchAll(/^(\d+)\. `([^`]+)`/gmu)];

  it('is counted from 1 on, and enters no stop twice', () => {
    expect(steps.length).toBeGreaterThan(30);
    expect(steps.map(([, number]) => Number(number))).toEqual(steps.map((_, index) => index + 1));
    expect(new Set(steps.map(([, , stop]) => stop)).size).toBe(steps.length);
  });
});

it('every decision has a number of its own, which its title says too', () => {
  const numbers = decisions.map((name) => Number(name.slice(0, 4))).toSorted((one, other) => one - other);
  expect(numbers).toEqual(decisions.map((_, index) => index + 1));
  for (const name of decisions) {
    expect(readFileSync(`docs/decisions/${name}`, 'utf8')).toMatch(
      new RegExp(`^# ${Number(name.slice(0, 4))}\\. `, 'u'),
    );
  }
});

type Packages = Readonly<Record<'dependencies' | 'devDependencies', Readonly<Record<string, string>>>>;
