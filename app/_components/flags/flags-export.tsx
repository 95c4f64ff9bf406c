import { useLocale, useTranslations } from 'next-intl';
import { TextOut } from '#app/_components/ui/text-out.tsx';
import type { FlagView } from '#lib/study/remarks/remarks-view.ts';
import { flagsText } from './flags-text.ts';

/** Hands the flags that are shown to whoever wrote what was flagged: as a file, or copied. */
export function FlagsExport({ flags }: { readonly flags: readonly FlagView[] }) {
  const t = useTranslations('flags.export');
  const tKinds = useTranslations('remarks.flag.kinds');
  const locale = useLocale();
  const text = (): string => flagsText(flags, { t, kindOf: (kind) => tKinds(kind), locale, at: Date.now() });
  return (
    <section className="mt-8" aria-label={t('title')}>
      <h2>{t('title')}</h2>
      <p className="mt-1 max-w-(--measure) text-soft">{t('text', { count: flags.length })}</p>
      <TextOut name="gradus-flags" ending="md" text={flags.length === 0 ? null : text} />
    </section>
  );
}
