import { createTranslator } from 'next-intl';
import { expect, it } from 'vitest';
import { LOCALES } from '#lib/base/localized.ts';
import { CATALOGUES } from '#lib/i18n/catalogue.ts';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';
import { NOON, uuid } from '#tests/support/events.ts';
import { aFlag } from '#tests/support/remarks.ts';
import { flagsText } from './flags-text.ts';
import { withRemark } from './use-flags.ts';

const { kind: _kind, receivedAt: _received, ...said } = aFlag(1);
const FLAG: FlagView = {
  ...said,
  found: { ...said.found!, question: 'What is $\\sigma(3)$?\n\n```ts\nx\n```' },
  state: 'open',
  of: {
    title: { en: 'ReLU', zh: '修正线性' },
    href: '/cards/activations/relu-a',
    pack: 'activations',
    print: '0badcafe',
  },
};

const textOf = (flags: readonly FlagView[], locale: (typeof LOCALES)[number]): string => {
  const messages = CATALOGUES[locale];
  const t = createTranslator({ locale, messages, namespace: 'flags.export' });
  const tKinds = createTranslator({ locale, messages, namespace: 'remarks.flag.kinds' });
  return flagsText(flags, { t, kindOf: (kind) => tKinds(kind), locale, at: NOON });
};

it.each(LOCALES)('an author finds id, seed, language, versions, note and question in it (%s)', (locale) => {
  const text = textOf([FLAG], locale);
  for (const part of ['`card:activations/relu-a`', '7', 'en', '`0badcafe`', 'content/activations 1.0.0', '0.0.0']) {
    expect(text).toMatch(new RegExp(`^- .*${part.replaceAll(/[.+]/gu, String.raw`\$&`)}$`, 'mu'));
  }
  expect(text).toContain('> The sign is lost.');
  // Fences of the question do not end the fence around it.
  expect(text).toContain('````markdown\nWhat is $\\sigma(3)$?\n\n```ts\nx\n```\n````');
});

it('it says where the content has changed since, and where it is gone', () => {
  expect(textOf([FLAG], 'en')).not.toContain('changed since');
  expect(textOf([{ ...FLAG, of: { ...FLAG.of!, print: '12345678' } }], 'en')).toContain('changed since: 12345678');
  expect(textOf([{ ...FLAG, of: null }], 'en')).toContain('no pack has it any more');
  const late = { ...FLAG, found: { ...FLAG.found!, print: '12345678' } };
  expect(textOf([late], 'en')).toContain('It had changed before the flag arrived.');
});

it('what is done to one flag changes it alone, and undoing it brings back what was', () => {
  const flags = [FLAG, { ...FLAG, id: uuid(2) }];
  const row = { id: uuid(5), subject: FLAG.subject, at: NOON, flagId: uuid(2) } as const;
  const deleted = withRemark(flags, { ...row, kind: 'moved', to: 'deleted' });
  expect(deleted.map(({ state }) => state)).toEqual(['open', 'deleted']);
  expect(withRemark(deleted, { ...row, kind: 'moved', to: 'open' })).toEqual(flags);
  const reworded = withRemark(flags, { ...row, kind: 'reworded', note: 'else' });
  expect(reworded.map(({ what, note }) => [what, note])).toEqual([
    ['wrong', FLAG.note],
    ['wrong', 'else'],
  ]);
});

it('a flag that waits in the browser is listed once, before the server has it', () => {
  const { found: _found, receivedAt: _at, ...draft } = aFlag(3);
  const once = withRemark([FLAG], draft);
  expect(once.map(({ id, found }) => [id, found === null])).toEqual([
    [uuid(3), true],
    [uuid(1), false],
  ]);
  expect(withRemark(once, draft)).toEqual(once);
});
