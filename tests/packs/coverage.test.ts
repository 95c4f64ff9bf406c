import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { coverageOf, type Coverage } from '#lib/packs/coverage.ts';
import { readPacks } from '#lib/packs/read-packs.ts';
import { inCopy } from './support.ts';

const TOPICS = `modules:
  first:
    title: { en: First, zh: 第一 }
    topics:
      one: { en: One, zh: 一 }
      two: { en: Two, zh: 二 }
      later: { en: Later, zh: 以后 }
`;
const ERRORS = `E000-01: { topic: one, holds: The sum is two. }
E000-02: { topic: later, holds: The sum is two. }
`;
const CARDS = `cards:
  - id: how-many
    kind: basic
    source: Nobody 2020, §1
    topics: [one]
    errors: [E000-01]
    confusable: later
    front: { en: How many?, zh: 多少？ }
    back: { en: Two., zh: 两个。 }
`;

function withTopics<Value>(use: (root: string) => Value): Value {
  return inCopy((root) => {
    writeFileSync(join(root, 'content/topics.yaml'), TOPICS);
    writeFileSync(join(root, 'content/errors.yaml'), ERRORS);
    writeFileSync(join(root, 'content/first/one/cards.yaml'), CARDS);
    return use(root);
  });
}

describe('coverage', () => {
  it('counts a topic once a card names it, an error once a card answers it, and says who waits for what is planned', () => {
    const coverage = withTopics((root) => coverageOf(readPacks([root])));
    expect(coverage.modules).toEqual([
      {
        id: 'first',
        title: { en: 'First', zh: '第一' },
        topics: 3,
        concepts: 2,
        withoutCards: ['two', 'later'],
        errors: 2,
        errorsWithoutCard: ['E000-02'],
      },
    ]);
    expect(coverage.planned).toEqual([{ id: 'first/later', namedBy: ['first/how-many'] }]);
    expect(coverage.packs.map(({ id, cardsWithoutTopic }) => [id, cardsWithoutTopic])).toEqual([
      ['first', ['first/how-many-more']],
      ['second', ['second/how-many']],
    ]);
    expect(coverage.exercisesWithoutConcept).toEqual([]);
  });

  it('is printed as one object or as text, and is no failure', () => {
    withTopics((root) => {
      const run = (...args: string[]) =>
        spawnSync(process.execPath, ['--import', 'tsx', 'scripts/coverage.ts', '--root', root, ...args], {
          encoding: 'utf8',
        });
      const json = run('--json', 'first');
      expect(json.status).toBe(0);
      expect((JSON.parse(json.stdout) as Coverage).packs.map(({ id }) => id)).toEqual(['first']);
      const text = run();
      expect([text.status, text.stdout]).toEqual([0, expect.stringContaining('1 of 3 topics have a card')]);
      expect(run('no-such-pack').status).toBe(2);
    });
  });
});
