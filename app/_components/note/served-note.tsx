'use client';

import { useEffect, useRef, useState } from 'react';
import type { Locale } from '#lib/base/localized.ts';
import type { ConceptNote } from '#lib/study/concepts/concept-note.ts';
import { PartMissing } from '#app/_components/ui/part-missing.tsx';
import { usePart } from '#app/_components/ui/use-part.ts';
import { servedHtml } from './served-html.ts';

type ServedNoteProps = {
  /** pack/concept. */
  readonly id: string;
  readonly locale: Locale;
  /** The language that the note is in. */
  readonly lang: string;
  /** What the server calls its HTML. */
  readonly name: string;
  readonly className: string;
};

/**
 * The text of a note as the server wrote it into the page; it travels once. Who comes from another page of the app brings none
 * along, and it is asked for. To be remounted for another note or language.
 */
export function ServedNote({ id, locale, lang, name, className }: ServedNoteProps) {
  const box = useRef<HTMLDivElement>(null);
  const [isMissing, setMissing] = useState(false);
  // What the server wrote is seen only once it is there.
  useEffect(() => setMissing(box.current?.childNodes.length === 0), []);
  const { part, hasFailed, retry } = usePart<ConceptNote>(isMissing ? `/api/notes/${id}` : null);
  return (
    <>
      {hasFailed && <PartMissing onRetry={retry} />}
      <div
        ref={box}
        className={`prose ${className}`}
        lang={lang}
        aria-busy={isMissing && part === null && !hasFailed}
        suppressHydrationWarning
        dangerouslySetInnerHTML={{ __html: part?.note[locale] ?? servedHtml(name) }}
      />
    </>
  );
}
