'use client';

import type katexModule from 'katex';
import { useEffect, useState } from 'react';
import type { Expression } from '#lib/cards/expression/expression-tree.ts';
import { texOfExpression } from '#lib/cards/expression/tex-of-expression.ts';

type TypedFormulaProps = {
  readonly expression: Expression;
  /** The same in words: what is read aloud, and what stands there until KaTeX is loaded. */
  readonly words: string;
};

/** A formula as it has been typed so far, set as on paper. */
export function TypedFormula({ expression, words }: TypedFormulaProps) {
  const [katex, setKatex] = useState<Katex | null>(null);
  useEffect(() => {
    let left = false;
    // Without it, the words do.
    import('katex').then(
      (loaded) => !left && setKatex(loaded.default),
      () => undefined,
    );
    return () => {
      left = true;
    };
  }, []);
  if (katex === null) return words;
  const html = katex.renderToString(texOfExpression(expression), {
    output: 'html',
    throwOnError: false,
    strict: 'ignore',
  });
  return (
    <>
      <span className="sr-only">{words}</span>
      <span aria-hidden="true" className="text-lg text-ink" dangerouslySetInnerHTML={{ __html: html }} />
    </>
  );
}

type Katex = typeof katexModule;
