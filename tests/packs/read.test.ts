import { spawnSync } from 'node:child_process';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parse } from 'yaml';
import { contentCardId } from '#lib/base/card-id.ts';
import { ASKED_FIELDS } from '#lib/cards/asked-fields.ts';
import { CARD_KINDS, cardSpec, type CardKindName } from '#lib/cards/card.ts';
import { drawCard } from '#lib/cards/draw-card.ts';
import { newCard } from '#lib/packs/format/scaffold.ts';
import { PLAIN_TEXT } from '#scripts/read/plain-text.ts';
import { readCard } from '#scripts/read/read-card.ts';
import { splitBody } from '#scripts/read/split-body.ts';
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
});
