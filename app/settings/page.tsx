import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { readTab, SETTINGS_TABS } from '#app/_components/settings/settings-tabs.ts';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { SettingsPart } from './settings-part.tsx';

export const dynamic = 'force-dynamic';

type SettingsPageProps = { readonly searchParams: Promise<Record<string, string | string[] | undefined>> };

export default async function SettingsPage({ searchParams }: SettingsPageProps) {
  const tab = readTab((await searchParams)['tab']);
  const t = await getTranslations('settings');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('rule')}</p>
      <nav aria-label={t('tabs.label')} className="segments mt-4 mb-5 !w-auto self-start">
        {SETTINGS_TABS.map((name) => (
          <Link
            key={name}
            href={name === 'goals' ? '/settings' : `/settings?tab=${name}`}
            aria-current={name === tab ? 'page' : undefined}
            className="segment"
          >
            {t(`tabs.${name}`)}
          </Link>
        ))}
      </nav>
      <SettingsPart tab={tab} />
    </PageMain>
  );
}
