import { useLocale } from 'next-intl';

/** What stands between two sentences: a space, but nothing in Chinese, whose full stop has its own. */
export function SentenceGap() {
  return useLocale() === 'zh' ? null : ' ';
}
