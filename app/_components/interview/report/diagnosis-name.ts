import { useLocale, useTranslations } from 'next-intl';
import type { FoundDiagnosis } from '#lib/interview/interview-event.ts';

/** What a diagnosis is called: by its own title, else by its kind. */
export function useDiagnosisName(): (diagnosis: FoundDiagnosis) => string {
  const t = useTranslations('interview.diagnoses');
  const locale = useLocale();
  return ({ key, title }) => {
    // Another version may know kinds that have no name here.
    const known = key as Parameters<typeof t>[0];
    return title?.[locale] ?? (t.has(known) ? t(known) : t('other'));
  };
}
