import { useTranslations } from 'next-intl';
import { useSyncExternalStore } from 'react';

/** Says what the browser withholds from a page that came over plain http from another machine; nothing where it withholds nothing. */
export function InsecureNote() {
  const t = useTranslations('workbench');
  const isSecure = useSyncExternalStore(
    unchanging,
    () => window.isSecureContext,
    () => true,
  );
  return isSecure ? null : <p className="wb-note">{t('insecure')}</p>;
}

const unchanging = () => () => undefined;
