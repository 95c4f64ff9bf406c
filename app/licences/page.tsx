import { getTranslations } from 'next-intl/server';
import { PageMain } from '#app/_components/ui/page-main.tsx';
import { readLicences, type LicensedPackage } from '#lib/licences.ts';

export const dynamic = 'force-dynamic';

const GROUPS = ['fonts', 'icons', 'libraries'] as const;

export default async function LicencesPage() {
  const { own, packages } = await readLicences();
  const t = await getTranslations('licences');
  return (
    <PageMain title={t('title')} narrow>
      <h1>{t('title')}</h1>
      <p className="mt-2 text-soft">{t('lead', { licence: own })}</p>
      {packages.length === 0 && <p className="notice mt-6">{t('none')}</p>}
      {GROUPS.map((group) => (
        <Group key={group} title={t(group)} packages={packages.filter((one) => one.group === group)} />
      ))}
    </PageMain>
  );
}

type GroupProps = { readonly title: string; readonly packages: readonly LicensedPackage[] };

async function Group({ title, packages }: GroupProps) {
  const t = await getTranslations('licences');
  if (packages.length === 0) return null;
  return (
    <section className="panel mt-4">
      <h2>{title}</h2>
      <ul className="mt-2">
        {packages.map(({ name, version, licence, text }) => (
          <li key={name} className="border-t border-line py-2 first:border-0">
            <p className="flex flex-wrap justify-between gap-x-4">
              <span>
                <span className="font-semibold break-words">{name}</span> <span className="text-soft">{version}</span>
              </span>
              <span className="text-soft">{licence ?? t('unknown')}</span>
            </p>
            {text !== null && (
              <details>
                <summary className="disclosure text-sm">
                  {t('text')}
                  <span className="sr-only">: {name}</span>
                </summary>
                <pre className="mt-2 text-xs break-words whitespace-pre-wrap" lang="en">
                  {text}
                </pre>
              </details>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
