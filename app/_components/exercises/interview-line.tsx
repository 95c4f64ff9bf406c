import Link from 'next/link';
import { useTranslations } from 'next-intl';

/** The way into an interview; of the track that the list is narrowed to, where it is. */
export function InterviewLine({ trackId }: { readonly trackId: string | null }) {
  const t = useTranslations('exercises.interview');
  return (
    <p className="mb-3 text-soft">
      {t('text')} <Link href={trackId === null ? '/interview' : `/interview?track=${trackId}`}>{t('make')}</Link>
    </p>
  );
}
