import type { useTranslations } from 'next-intl';
import type { Locale } from '#lib/base/localized.ts';
import type { EpochMillis } from '#lib/base/time.ts';
import type { FlagKind } from '#lib/remarks/remark-event.ts';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';

type Words = {
  readonly t: ReturnType<typeof useTranslations<'flags.export'>>;
  readonly kindOf: (kind: FlagKind) => string;
  readonly locale: Locale;
  readonly at: EpochMillis;
};

/** Flags as Markdown that the author of a pack can work from: where each is, what drew it, and the question as it was. */
export function flagsText(flags: readonly FlagView[], words: Words): string {
  const { t, at } = words;
  const head = [`# ${t('head', { count: flags.length })}`, '', t('made', { at: instant(at) })];
  return `${[...head, ...flags.flatMap((flag) => ['', ...flagLines(flag, words)])].join('\n')}\n`;
}

function flagLines(flag: FlagView, { t, kindOf, locale }: Words): readonly string[] {
  const { subject, seen, found, of, note, state } = flag;
  const print = seen.print ?? found?.print;
  const facts: readonly (readonly [string, string | undefined])[] = [
    [t('facts.id'), `\`${subject}\``],
    [t('facts.title'), of?.title[locale]],
    [t('facts.at'), instant(flag.at)],
    [t('facts.state'), t(`states.${state === 'resolved' ? 'resolved' : 'open'}`)],
    [t('facts.seed'), seen.seed === null ? undefined : String(seen.seed)],
    [t('facts.language'), seen.locale],
    [t('facts.place'), t(`places.${seen.place}`)],
    [t('facts.print'), print === undefined ? undefined : `\`${print}\``],
    [t('facts.now'), of === null ? t('gone') : of.print === print ? undefined : t('changed', { print: of.print })],
    [t('facts.pack'), found ? `${found.pack} ${found.packVersion}` : undefined],
    [t('facts.app'), found?.app],
  ];
  const drawnAnew = found !== null && seen.print !== null && found.print !== seen.print;
  return [
    `## ${kindOf(flag.what)}: ${subject.slice(subject.indexOf(':') + 1)}`,
    '',
    ...facts.flatMap(([name, value]) => (value === undefined ? [] : [`- ${name}: ${value}`])),
    ...(note === '' ? [] : ['', ...note.split('\n').map((line) => `> ${line}`)]),
    ...(found === null ? [] : ['', drawnAnew ? t('drawnAnew') : t('drawn'), '', ...fenced(found.question)]),
  ];
}

/** A text that stays as it is, whatever it has of fences itself. */
function fenced(text: string): readonly string[] {
  const longest = Math.max(2, ...[...text.matchAll(/`{3,}/gu)].map(([run]) => run.length));
  const fence = '`'.repeat(longest + 1);
  return [`${fence}markdown`, text, fence];
}

function instant(at: EpochMillis): string {
  return new Date(at).toISOString();
}
