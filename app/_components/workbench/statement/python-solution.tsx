'use client';

import { useEffect, useState } from 'react';
import { useTranslations } from 'next-intl';
import type { PythonReference } from '#lib/study/exercises/python/python-reference.ts';

/** The solution in Python below the explained one: with NumPy for who writes Python, with PyTorch for all. */
export function PythonSolution({ exerciseId, hasNumpy }: PythonSolutionProps) {
  const t = useTranslations('workbench.language');
  const tBridge = useTranslations('workbench.bridge');
  const [html, setHtml] = useState<PythonReference['html'] | null>(null);
  const [problem, setProblem] = useState<string | null>(null);
  useEffect(() => {
    let isGone = false;
    const url = `/api/exercises/${exerciseId}/python`;
    const load = async (): Promise<void> => {
      try {
        const response = await fetch(url);
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        const found = (await response.json()) as PythonReference;
        if (!isGone) setHtml(found.html);
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
  if (html === null) return null;
  return (
    <>
      {hasNumpy && <Code title={t('solution')} html={html.numpy} />}
      {html.pytorch !== null && <Code title={tBridge('pytorch')} html={html.pytorch} />}
    </>
  );
}

function Code({ title, html }: { readonly title: string; readonly html: string }) {
  return (
    <section aria-label={title}>
      <h3>{title}</h3>
      {/* The server made it from code of the exercise. */}
      <div className="prose wb-prose" translate="no" dangerouslySetInnerHTML={{ __html: html }} />
    </section>
  );
}

type PythonSolutionProps = {
  readonly exerciseId: string;
  /** Whether the solution with NumPy is shown too. */
  readonly hasNumpy: boolean;
};
