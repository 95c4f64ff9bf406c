import { appendFileSync, copyFileSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse, stringify } from 'yaml';
import { checkStatement } from '#lib/packs/checks/exercises/check-statement.ts';
import { formatProblem } from '#lib/packs/format/problem.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { inCopy } from './support.ts';

const FILE = 'exercises/work/double/exercise.yaml';

/** The problems of the sound exercise with some of its fields replaced, or with another text altogether. */
function problemsWith(change: Readonly<Record<string, unknown>> | ((text: string) => string)): string[] {
  return inCopy((root) => {
    const path = join(root, FILE);
    const text = readFileSync(path, 'utf8');
    const changed = typeof change === 'function' ? change(text) : stringify({ ...(parse(text) as object), ...change });
    writeFileSync(path, changed);
    return readPacks([root]).problems.map(formatProblem);
  });
}

/** The problems of the sound exercise with one more file. */
function problemsBeside(file: string, text: string): string[] {
  return inCopy((root) => {
    writeFileSync(join(root, 'exercises/work/double', file), text);
    return readPacks([root]).problems.map(formatProblem);
  });
}

const example = { function: 'double', inputs: { x: [1, 2] }, output: [2, 4] };

describe('an example of an exercise', () => {
  it('names a function, its parameters and its outputs', () => {
    expect(problemsWith({ examples: [example] })).toEqual([]);
    expect(problemsWith({ examples: [{ ...example, function: 'dubble' }] })).toEqual([
      expect.stringContaining('there is no function “dubble” — did you mean “double”?'),
    ]);
    expect(problemsWith({ examples: [{ ...example, inputs: { y: [1] } }] })).toEqual([
      expect.stringContaining('double has no parameter “y” — use x'),
      expect.stringContaining('double needs “x”, which this example does not give'),
    ]);
  });

  it('has a record where the function gives one', () => {
    const functions = [{ name: 'double', signature: 'double(x)', params: ['x'], returns: { y: 'tensor' } }];
    const usual = { id: 'usual', title: { en: 'usual', zh: '一般' }, visible: true };
    const regimes = [{ ...usual, dims: { N: 3 }, inputs: { x: { draw: 'normal', shape: ['N'] } } }];
    expect(problemsWith({ functions, regimes, examples: [example] })).toEqual([
      expect.stringContaining('double gives a record, and this output is none'),
    ]);
    expect(problemsWith({ functions, regimes, examples: [{ ...example, output: { z: 1 } }] })).toEqual([
      expect.stringContaining('double has no output “z” — use y'),
      expect.stringContaining('double gives “y” too'),
    ]);
  });

  it('and a row of the bridge have to exist', () => {
    const problems = inCopy((root) => {
      copyFileSync('content/bridge.yaml', join(root, 'content/bridge.yaml'));
      appendFileSync(join(root, FILE), 'bridge: [where, keepdim]\n');
      return readPacks([root]).problems.map(formatProblem);
    });
    expect(problems).toEqual([
      expect.stringContaining('content/bridge.yaml has no row “keepdim” — did you mean “keepdims”?'),
    ]);
  });
});

describe('the same in Python', () => {
  const sound = 'def double(x):\n    return 2 * x\n\n\ndef double_backward(\n    dy,  # dL/dy\n):\n    return 2 * dy\n';

  it('has every function, with its parameters in their order', () => {
    expect(problemsBeside('solution.py', sound)).toEqual([]);
    expect(problemsBeside('solution.py', sound.replace('double_backward', 'double_backwards'))).toEqual([
      expect.stringContaining('solution.py:1:1 there is no function double_backward for doubleBackward; did you mean'),
    ]);
    expect(problemsBeside('pytorch.py', sound.replace('double(x)', 'double(y, x)'))).toEqual([
      expect.stringContaining('pytorch.py:1:1 double takes (y, x), and double takes (x) — let it take (x)'),
    ]);
  });
});

describe('the statement of an exercise of ours', () => {
  const statement = '## What to compute\n\nIt.\n\n## Conventions\n\nIt may be `async`.\n\n## What is tested\n\nIt.\n';
  const problemsIn = (text: string): string[] => {
    const files = new Map([['exercises/work/double/instructions.en.md', text]]);
    const pack = { area: 'exercises', folder: 'work', foreign: false, files, unread: new Map() } as const;
    return checkStatement(pack, 'exercises/work/double').map(formatProblem);
  };

  it('has its sections in their order, and says whether a function may be asynchronous', () => {
    expect(problemsIn(statement)).toEqual([]);
    expect(problemsIn(`${statement}\n\`\`\`py\n# no heading\n\`\`\`\n`)).toEqual([]);
    expect(problemsIn(statement.replace('## Conventions', '## Convention'))).toEqual([
      expect.stringContaining(':5:1 no statement has a section “Convention” — did you mean “Conventions”?'),
      expect.stringContaining('the section “Conventions” is missing'),
    ]);
    expect(problemsIn(`## Not allowed\n\nIt.\n\n${statement}`)).toEqual([
      expect.stringContaining(':5:1 “What to compute” stands in the wrong place'),
    ]);
    expect(problemsIn(statement.replace('async', 'slow'))).toEqual([
      expect.stringContaining('it does not say whether a function may be asynchronous'),
    ]);
  });
});

describe('what an author reads', () => {
  it('of a misspelt field is what was probably meant', () => {
    expect(problemsWith((text) => text.replace('difficulty:', 'dificulty:'))).toEqual([
      expect.stringContaining('the file has no “difficulty”'),
      expect.stringContaining('the file has no field “dificulty” — did you mean “difficulty”?'),
    ]);
    expect(problemsWith((text) => text.replace('visible: true', 'visibel: true'))).toContainEqual(
      expect.stringContaining('regimes[1] has no field “visibel” — did you mean “visible”?'),
    );
    expect(problemsWith((text) => text.replace('check: forward', 'check: foward'))).toEqual([
      expect.stringContaining('did you mean “forward”?'),
    ]);
  });

  it('of a name that stands twice has the line of the first', () => {
    const again =
      '  - id: usual\n    title: { en: again, zh: 再来 }\n    inputs: { x: { draw: normal, shape: [3] } }\n';
    expect(problemsWith((text) => text.replace('hints:', `${again}hints:`))).toContainEqual(
      expect.stringContaining('the regime at line 20 is called “usual”, too'),
    );
    expect(problemsWith((text) => `${text}\nid: other\n`)).toEqual([
      expect.stringContaining('YAML: “id” stands at line 1 already — keep one of the two'),
    ]);
  });

  it('has no words of the schema', () => {
    const all = [
      ...problemsWith({ difficulty: 9 }),
      ...problemsWith({ hints: [] }),
      ...problemsWith({
        regimes: [{ id: 'usual', title: { en: 'usual', zh: '一般' }, inputs: { x: { draw: 'norma' } } }],
      }),
      ...problemsWith({ functions: 'double' }),
    ];
    expect(all.join('\n')).toMatch(/difficulty must be at most 5/u);
    expect(all.join('\n')).toMatch(/hints must have at least 1 entry/u);
    expect(all.join('\n')).not.toMatch(/expected|received|invalid|schema|union|Too (?:big|small)/iu);
  });
});
