'use client';

import { useRouter } from 'next/navigation';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { CheckField } from '#app/_components/settings/check-field.tsx';
import { letFitItself } from './send.ts';

/** Whether the model fits itself; holds at once. */
export function FitSwitch({ fitsItself }: { readonly fitsItself: boolean }) {
  const t = useTranslations('fit.itself');
  const router = useRouter();
  const [chosen, setChosen] = useState(fitsItself);
  const [problem, setProblem] = useState<string | null>(null);
  const choose = (wanted: boolean): void => {
    setChosen(wanted);
    letFitItself(wanted).then(
      () => {
        setProblem(null);
        router.refresh();
      },
      (error: unknown) => {
        setChosen(!wanted);
        setProblem(error instanceof Error ? error.message : String(error));
      },
    );
  };
  return (
    <>
      <CheckField name="fitsItself" label={t('label')} checked={chosen} onChange={choose} />
      <p role="status" className="text-sm text-bad">
        {problem !== null && t('unsaved', { detail: problem })}
      </p>
    </>
  );
}
