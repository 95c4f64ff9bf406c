import type { Metadata } from 'next';
import Link from 'next/link';
import { getTranslations } from 'next-intl/server';
import { KeySettings } from '#app/_components/keys/key-settings.tsx';
import { FitSwitch } from '#app/_components/memory-model/fit-switch.tsx';
import { Appearance } from '#app/_components/settings/appearance.tsx';
import { QueueSwitches } from '#app/_components/settings/queue-switches.tsx';
import { SettingsForm } from '#app/_components/settings/settings-form.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';

export const dynamic = 'force-dynamic';

export async function generateMetadata(): Promise<Metadata> {
  const t = await getTranslations('settings');
  return { title: t('title') };
}

export default async function SettingsPage() {
  const loaded = await loadView(async (app) => ({
    view: await app.getSettings(),
    habits: await app.getHabits(),
    takesCredit: await app.takesCredit(),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { view, habits, takesCredit } = loaded.value;
  const preferences = await requestPreferences();
  const t = await getTranslations('settings');
  const tPresets = await getTranslations('presets');
  const tPlan = await getTranslations('plan');
  const fit = await getTranslations('fit');
  const aside = await getTranslations('aside');
  return (
    <PageMain narrow>
      <h1>{t('title')}</h1>
      <Appearance preferences={preferences} />
      <KeySettings initial={view.settings.keys} />
      <SettingsForm view={view} />
      <QueueSwitches prerequisites={habits.prerequisites} credit={takesCredit} />
      <section className="mt-12">
        <h2>{tPresets('title')}</h2>
        <p className="mt-2 text-soft">{tPresets('linkText')}</p>
        <p className="mt-4 flex flex-wrap gap-3">
          <Link href="/settings/presets" className="button">
            {tPresets('link')}
          </Link>
          <Link href="/plan" className="button">
            {tPlan('title')}
          </Link>
        </p>
      </section>
      <section className="mt-12">
        <h2>{aside('title')}</h2>
        <p className="mt-2 text-soft">{aside('linkText')}</p>
        <p className="mt-4">
          <Link href="/cards" className="button">
            {aside('link')}
          </Link>
        </p>
      </section>
      <section className="mt-12">
        <h2>{fit('settings.title')}</h2>
        <p className="mt-2 text-soft">{fit('settings.text')}</p>
        <div className="mt-2">
          <FitSwitch fitsItself={habits.fitsItself} />
        </div>
        <p className="mt-2">
          <Link href="/memory-model" className="button">
            {fit('settings.open')}
          </Link>
        </p>
      </section>
      <section className="mt-12">
        <h2>{t('data.title')}</h2>
        <p className="mt-2 text-soft">{t('data.text')}</p>
        <p className="mt-4">
          <a href="/api/export" download className="button">
            {t('data.export')}
          </a>
        </p>
      </section>
    </PageMain>
  );
}
