'use client';

import Link from 'next/link';
import { useTranslations } from 'next-intl';
import { useEffect, useState } from 'react';
import { BridgeRow } from '#app/_components/bridge/bridge-row.tsx';
import { BridgeSearch } from '#app/_components/bridge/bridge-search.tsx';
import { findRows } from '#app/_components/bridge/find-rows.ts';
import '#app/_components/bridge/bridge.css';
import { useRememberedText } from '#app/_components/ui/remembered.ts';
import { InlineText } from '#app/_components/workbench/report/inline-text.tsx';
import type { Language } from '#lib/exercises/language.ts';
import type { BridgeRowView } from '#lib/study/bridge/bridge-rows.ts';
import { BRIDGE_FIELD } from './bridge-field.ts';

const DIFFERENCES = ['axis', 'keepdims', 'variance', 'maximum', 'precision'] as const;

/** What is done with arrays, as NumPy, PyTorch and the tensor library write it: what the exercise needs, and all else one search away. */
export function Bridge({ rows, language, isShown }: BridgeProps) {
  const t = useTranslations('workbench.bridge');
  const [query, setQuery] = useRememberedText('gradus:workbench:bridge');
  const all = useAllRows(isShown);
  const asked = query ?? '';
  const needed = new Set(rows.map(({ id }) => id));
  const found = findRows(all ?? rows, asked);
  const own = found.filter(({ id }) => needed.has(id));
  const others = asked.trim() === '' ? [] : found.filter(({ id }) => !needed.has(id));
  return (
    <section className="wb-bridge" aria-label={t('title')}>
      <BridgeSearch
        query={asked}
        count={found.length}
        onQuery={(text) => setQuery(text === '' ? null : text)}
        fieldId={BRIDGE_FIELD}
      />
      {language === 'python' && asked.trim() === '' && <Differences />}
      {own.length > 0 && <Rows title={t('needed')} rows={own} />}
      {others.length > 0 && <Rows title={t('others')} rows={others} />}
      <p className="wb-small">
        {t('keys')} <Link href="/bridge">{t('sheet')}</Link>
      </p>
    </section>
  );
}

/** Where the two libraries of Python differ in what exercises ask for. */
function Differences() {
  const t = useTranslations('workbench.bridge');
  return (
    <>
      <h2>{t('pythonTitle')}</h2>
      <ul className="bridge-differences">
        {DIFFERENCES.map((name) => (
          <li key={name}>
            <InlineText text={t(`python.${name}`)} />
          </li>
        ))}
      </ul>
    </>
  );
}

function Rows({ title, rows }: { readonly title: string; readonly rows: readonly BridgeRowView[] }) {
  return (
    <>
      <h2>{title}</h2>
      <ul className="bridge-rows">
        {rows.map((row) => (
          <BridgeRow key={row.id} row={row} />
        ))}
      </ul>
    </>
  );
}

/** Every row there is, asked for once they are looked at; null before that, and where the server does not answer. */
function useAllRows(isWanted: boolean): readonly BridgeRowView[] | null {
  const [all, setAll] = useState<readonly BridgeRowView[] | null>(null);
  useEffect(() => {
    if (!isWanted || all !== null) return undefined;
    let isGone = false;
    const load = async (): Promise<void> => {
      try {
        const response = await fetch('/api/bridge');
        if (!response.ok) throw new Error(`HTTP ${response.status}`);
        const rows = (await response.json()) as readonly BridgeRowView[];
        if (!isGone) setAll(rows);
      } catch (error) {
        console.warn('The other rows of the bridge could not be loaded.', error);
      }
    };
    void load();
    return () => {
      isGone = true;
    };
  }, [isWanted, all]);
  return all;
}

type BridgeProps = {
  /** What the exercise needs. */
  readonly rows: readonly BridgeRowView[];
  readonly language: Language;
  readonly isShown: boolean;
};
