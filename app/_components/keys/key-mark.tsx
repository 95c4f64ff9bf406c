import { useTranslations } from 'next-intl';

/** A key, as it is called on the keyboard. */
export function KeyMark({ name }: { readonly name: string }) {
  const t = useTranslations('keys');
  return <kbd className="kbd whitespace-nowrap">{name === ' ' ? t('space') : name}</kbd>;
}
