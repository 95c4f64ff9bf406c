import { useTranslations } from 'next-intl';
import type { Message } from '#lib/exercises/lane.ts';

/** Turns the judge’s messages into sentences; of a report that another version wrote some may have none, which is said. */
export function useJudgeText(): (message: Message) => string {
  const t = useTranslations('judge');
  return ({ key, values }) => {
    // The judge’s keys come over the wire, so the compiler cannot know them.
    const known = key as Parameters<typeof t>[0];
    return t.has(known) ? t(known, values as never) : t('unknownMessage');
  };
}
