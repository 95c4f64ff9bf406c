import { useTranslations } from 'next-intl';

/** Says that days are counted in `counted`, since the zone that the browser says (`named`) is not known here. */
export function UnknownZone({ named, counted }: { readonly named: string; readonly counted: string }) {
  const t = useTranslations('settings.daily');
  return <p className="notice mt-2 text-sm">{t('zoneUnknown', { zone: named, counted })}</p>;
}
