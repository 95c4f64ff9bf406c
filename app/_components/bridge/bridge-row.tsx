import { useLocale, useTranslations } from 'next-intl';
import { Html } from '#app/_components/ui/html.tsx';
import type { BridgeRowView } from '#lib/study/bridge/bridge-rows.ts';

const LIBRARIES = [
  ['numpy', 'NumPy'],
  ['pytorch', 'PyTorch'],
  ['tf', 'TensorFlow.js'],
] as const;

/** One thing that is done with arrays, in the three libraries, and what goes wrong there. */
export function BridgeRow({ row }: { readonly row: BridgeRowView }) {
  const t = useTranslations('workbench.bridge');
  const locale = useLocale();
  return (
    <li className="bridge-row" data-row={row.id}>
      <h3>{row.title[locale]}</h3>
      <dl>
        {LIBRARIES.map(([name, title]) => (
          <div key={name}>
            <dt>{title}</dt>
            {/* The server made it from code of the register. */}
            <dd className="prose" translate="no" dangerouslySetInnerHTML={{ __html: row.html[name] }} />
          </div>
        ))}
        <div>
          <dt>{t('trap')}</dt>
          <dd>
            <Html html={row.trap} locale={locale} />
          </dd>
        </div>
      </dl>
    </li>
  );
}
