'use client';

import { Printer } from 'lucide-react';
import { useTranslations } from 'next-intl';
import { useState } from 'react';
import { BRIDGE_GROUPS } from '#lib/exercises/bridge-row.ts';
import type { BridgeRowView } from '#lib/study/bridge/bridge-rows.ts';
import { BridgeRow } from './bridge-row.tsx';
import { BridgeSearch } from './bridge-search.tsx';
import { findRows } from './find-rows.ts';
import './bridge.css';

/** All rows in groups; what is searched for is what is printed. */
export function BridgeSheet({ rows }: { readonly rows: readonly BridgeRowView[] }) {
  const t = useTranslations('workbench.bridge');
  const [query, setQuery] = useState('');
  const found = findRows(rows, query);
  return (
    <div className="bridge-sheet">
      <div className="bridge-tools">
        <BridgeSearch query={query} count={found.length} onQuery={setQuery} />
        <button type="button" className="button" onClick={() => window.print()}>
          <Printer size={18} aria-hidden="true" />
          {t('print')}
        </button>
      </div>
      {BRIDGE_GROUPS.map((group) => {
        const own = found.filter((row) => row.group === group);
        return (
          own.length > 0 && (
            <section key={group} aria-label={t(`groups.${group}`)}>
              <h2>{t(`groups.${group}`)}</h2>
              <ul className="bridge-rows">
                {own.map((row) => (
                  <BridgeRow key={row.id} row={row} />
                ))}
              </ul>
            </section>
          )
        );
      })}
    </div>
  );
}
