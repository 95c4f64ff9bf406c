import { useTranslations } from 'next-intl';
import type { Verdict } from '#lib/exercises/report.ts';

const LOOKS: Readonly<Record<Verdict, { readonly sign: string; readonly look: string }>> = {
  pass: { sign: '✓', look: 'text-good' },
  fail: { sign: '✗', look: 'text-bad' },
  error: { sign: '!', look: 'text-warn' },
};

/** How an exercise went last, in a sign and a word. */
export function VerdictTag({ verdict }: { readonly verdict: Verdict | null }) {
  const t = useTranslations('common.verdict');
  if (verdict === null) return <span className="tag">{t('none')}</span>;
  const { sign, look } = LOOKS[verdict];
  return (
    <span className={`tag ${look}`}>
      <span aria-hidden="true">{sign}</span>
      {t(verdict)}
    </span>
  );
}
