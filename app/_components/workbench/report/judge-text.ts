import { useTranslations } from 'next-intl';
import { createContext, use } from 'react';
import type { Message } from '#lib/exercises/lane.ts';
import type { Language } from '#lib/exercises/language.ts';
import { messageKey } from '#lib/exercises/message-key.ts';

/** In which language the code is that the judge speaks of. */
export const JudgedLanguage = createContext<Language>('typescript');

/** Turns the judge’s messages into sentences; of a report that another version wrote some may have none, which is said. */
export function useJudgeText(): (message: Message) => string {
  const t = useTranslations('judge');
  const language = use(JudgedLanguage);
  return ({ key, values }) => {
    // The judge’s keys come over the wire, so the compiler cannot know them.
    const known = messageKey(key, language, (one) => t.has(one as Parameters<typeof t>[0])) as Parameters<typeof t>[0];
    return t.has(known) ? t(known, values as never) : t('unknownMessage');
  };
}
