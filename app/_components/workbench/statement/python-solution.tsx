'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import { ScrollBox } from '#app/_components/workbench/report/scroll-box.tsx';
import type { PythonReference } from '#lib/study/exercises/python/python-reference.ts';

/** The solution with NumPy, below the explained one. */
export function PythonSolution({ exerciseId }: { readonly exerciseId: string }) {
  const t = useTranslations('workbench.language');
  const [solution, setSolution] = useState<string | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const url = `/api/exercises/${exerciseId}/python`;
    const load = async (): Promise<void> => {
      try {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        const found = (await response.json()) as PythonReference;
        if (!isGone) setSolution(found.solution);
      } catch (error) {
        if (!isGone) setProblem(error instanceof Error ? error.message : String(error));
      }
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [exerciseId]);
  if (problem !== null) return <p className="wb-small">{t('solutionMissing', { problem })}</p>;
  if (solution === null) return null;
  return (
    <>
      <h3>{t('solution')}</h3>
      <ScrollBox className="wb-literal" label={t('solution')}>
        <code>{solution}</code>
      </ScrollBox>
    </>
  );
}
