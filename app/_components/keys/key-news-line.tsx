import { useTranslations } from 'next-intl';
import type { ReviewKeys } from '#lib/study/settings/review-keys.ts';
import type { KeyNews } from './use-key-capture.ts';

type KeyNewsLineProps = {
  readonly news: KeyNews | null;
  readonly keys: ReviewKeys;
};

/** What is to be done, was done, or cannot be, at the action that it concerns; read out as it appears. */
export function KeyNewsLine({ news, keys }: KeyNewsLineProps) {
  const t = useTranslations('keys');
  const shown = (key: string): string => (key === ' ' ? t('space') : key);
  const text = (): string => {
    if (news === null) return '';
    const action = t(`actions.${news.action}`);
    if (news.kind === 'chosen') return t('settings.chosen', { action, key: shown(keys[news.action]) });
    if (news.kind !== 'refused') return t(`settings.${news.kind}`);
    const { refusal } = news;
    if (refusal.kind === 'modified') return t('settings.modified');
    if (refusal.kind === 'reserved') return t('settings.reserved', { key: refusal.key });
    return t('settings.taken', { key: shown(refusal.key), by: t(`actions.${refusal.by}`) });
  };
  const look = news?.kind === 'refused' ? 'text-bad' : 'text-soft';
  return (
    <span role="status" className={`block text-sm ${look}`}>
      {text()}
    </span>
  );
}
