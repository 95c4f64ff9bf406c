import { isTimeZone } from '#lib/base/zone.ts';
import { namedZone } from '#app/asking.ts';
import { getTranslations } from 'next-intl/server';
import { DownloadBackup } from '#app/_components/backup/download-backup.tsx';
import { RestorePanel } from '#app/_components/backup/restore-panel.tsx';
import { KeySettings } from '#app/_components/keys/key-settings.tsx';
import { FitSwitch } from '#app/_components/memory-model/fit-switch.tsx';
import { Appearance } from '#app/_components/settings/appearance.tsx';
import { LinkSection } from '#app/_components/settings/link-section.tsx';
import { QueueSwitches } from '#app/_components/settings/queue-switches.tsx';
import { SettingsForm } from '#app/_components/settings/settings-form.tsx';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { Trouble } from '#app/_components/ui/trouble.tsx';
import { loadView } from '#app/load-view.ts';
import { requestPreferences } from '#app/preferences.ts';
import { getHabits } from '#lib/study/settings/study-habits.ts';
import { getSettings } from '#lib/study/settings/settings.ts';
import { takesCredit } from '#lib/study/credit/switch-credit.ts';
import { takenCredit } from '#lib/study/credit/standing-credit.ts';

export const dynamic = 'force-dynamic';

export default async function SettingsPage() {
  const loaded = await loadView(async (context) => ({
    view: await getSettings(context),
    habits: await getHabits(context),
    withCredit: await takesCredit(context),
    taken: await takenCredit(context),
  }));
  if (!loaded.ok) return <Trouble problem={loaded.problem} />;
  const { view, habits, withCredit, taken } = loaded.value;
  const preferences = await requestPreferences();
  const named = await namedZone();
  const t = await getTranslations('settings');
  const tPresets = await getTranslations('presets');
  const tPlan = await getTranslations('plan');
  const fit = await getTranslations('fit');
  const aside = await getTranslations('aside');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <Appearance preferences={preferences} />
      <KeySettings initial={view.settings.keys} />
      <SettingsForm view={view} unknownZone={named !== null && !isTimeZone(named) ? named : null} />
      <QueueSwitches prerequisites={habits.prerequisites} credit={withCredit} taken={taken} />
      <LinkSection
        title={tPresets('title')}
        text={tPresets('linkText')}
        links={[
          { href: '/settings/presets', text: tPresets('link') },
          { href: '/plan', text: tPlan('title') },
        ]}
      />
      <LinkSection title={aside('title')} text={aside('linkText')} links={[{ href: '/cards', text: aside('link') }]} />
      <LinkSection
        title={fit('settings.title')}
        text={fit('settings.text')}
        links={[{ href: '/memory-model', text: fit('settings.open') }]}
      >
        <FitSwitch fitsItself={habits.fitsItself} />
      </LinkSection>
      <section className="mt-12">
        <h2>{t('data.title')}</h2>
        <p className="mt-2 text-soft">{t('data.text')}</p>
        <DownloadBackup />
        <RestorePanel />
      </section>
    </PageMain>
  );
}
