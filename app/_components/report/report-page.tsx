'use client';

import { useTranslations } from 'next-intl';
import { useEffect, useId, useState } from 'react';
import { TextOut } from '#app/_components/ui/text-out.tsx';
import { makeReport, type ReportWish } from './make-report.ts';

/** Shows the file before it is saved: what is in it is what is seen. */
export function ReportPage() {
  const t = useTranslations('flags.fault');
  const [wish, setWish] = useState<ReportWish>({ texts: false, code: false });
  const text = useReport(wish);
  const id = useId();
  return (
    <>
      <fieldset className="mt-6">
        <legend className="font-semibold">{t('more')}</legend>
        {(['texts', 'code'] as const).map((part) => (
          <label key={part} className="mt-1 flex min-h-9 items-start gap-3 py-1 pointer-coarse:min-h-11">
            <input
              type="checkbox"
              className="mt-1"
              checked={wish[part]}
              onChange={(event) => setWish({ ...wish, [part]: event.target.checked })}
            />
            <span>
              {t(`parts.${part}.name`)} <span className="block text-sm text-soft">{t(`parts.${part}.what`)}</span>
            </span>
          </label>
        ))}
      </fieldset>
      {/* Of another file nothing was said yet. */}
      <TextOut key={text} name="gradus-report" ending="json" text={text === null ? null : () => text} primary />
      <h2 id={id} className="mt-4">
        {t('preview')}
      </h2>
      {/* oxlint-disable-next-line jsx-a11y/no-noninteractive-tabindex -- what scrolls must be reachable by keyboard (WCAG 2.1.1) */}
      <pre className="report-preview" role="region" aria-labelledby={id} aria-busy={text === null} tabIndex={0}>
        {text ?? t('making')}
      </pre>
    </>
  );
}

/** The file as it would be saved now; null while it is being made. */
function useReport(wish: ReportWish): string | null {
  const [made, setMade] = useState<{ readonly wish: ReportWish; readonly text: string } | null>(null);
  useEffect(() => {
    let isGone = false;
    void makeReport(wish).then((text) => !isGone && setMade({ wish, text }));
    return () => {
      isGone = true;
    };
  }, [wish]);
  return made?.wish === wish ? made.text : null;
}
