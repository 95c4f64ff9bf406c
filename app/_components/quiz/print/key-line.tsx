import { useTranslations } from 'next-intl';
import { useTargetName } from '#app/_components/card/use-target-name.ts';
import type { Locale } from '#lib/base/localized.ts';
import type { KeyPart } from '#lib/quiz/answer-key.ts';

type KeyLineProps = { readonly parts: readonly KeyPart[]; readonly locale: Locale };

/** The right answer in one line. */
export function KeyLine({ parts, locale }: KeyLineProps) {
  const t = useTranslations('quiz.print');
  const nameOf = useTargetName(locale);
  const said = (part: KeyPart): string => {
    if (part.kind === 'letters') return part.letters.join(' ');
    if (part.kind === 'holds') return t(part.holds ? 'holds' : 'fails');
    if (part.kind === 'line') return t('line', { line: part.line });
    if (part.kind === 'text') return part.text;
    return part.names.length === 0 ? t('none') : part.names.map(nameOf).join(', ');
  };
  return (
    <p className="sheet-key">
      <b>{t('answer')}:</b> {parts.map(said).join(' · ')}
    </p>
  );
}
