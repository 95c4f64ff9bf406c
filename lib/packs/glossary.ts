import { z } from 'zod';
import type { Locale } from '#lib/base/localized.ts';
import type { TextFinding } from './checks/check-markdown.ts';
import { missingTerms } from './checks/missing-terms.ts';
import type { Piece } from './markdown/markdown-tree.ts';

const term = z.string().trim().min(1);

/** `content/glossary.yaml`: which Chinese word stands for which English one, and the words that stray from it. */
export const glossarySpec = z.strictObject({
  terms: z.array(
    z.strictObject({
      en: term,
      zh: term,
      wrong: z
        .strictObject({ en: z.array(term).default([]), zh: z.array(term).default([]) })
        .optional()
        .describe('Variants that are not used here'),
    }),
  ),
});

/** The pairs of terms that all packs keep to. */
export type Glossary = z.infer<typeof glossarySpec>;

/** Words that stray from the glossary, and terms that are not in it. */
export function checkGlossary(prose: readonly Piece[], locale: Locale, glossary: Glossary): TextFinding[] {
  return [...strayWords(prose, locale, glossary), ...(locale === 'zh' ? missingTerms(prose, glossary.terms) : [])];
}

function strayWords(prose: readonly Piece[], locale: Locale, glossary: Glossary): TextFinding[] {
  const straying = strayingIn(glossary)[locale];
  const pieces = prose
    .map(({ text, start }) => ({ text: text.toLowerCase(), start }))
    .filter(({ text }) => straying.test(text));
  if (pieces.length === 0) return [];
  return glossary.terms.flatMap((pair) =>
    (pair.wrong?.[locale] ?? []).flatMap((wrong) =>
      pieces.flatMap(({ text, start }) =>
        occurrences(text, wrong, pair[locale]).map((index): TextFinding => ({
          finding: { code: 'glossary', what: `“${wrong}” strays from the glossary`, fix: `write “${pair[locale]}”` },
          offset: start + index,
        })),
      ),
    ),
  );
}

/** Any of the words that stray: most texts have none, which is seen at one look. */
type Straying = Readonly<Record<Locale, RegExp>>;

const known = new WeakMap<Glossary, Straying>();

function strayingIn(glossary: Glossary): Straying {
  const found = known.get(glossary) ?? { en: anyOf(glossary, 'en'), zh: anyOf(glossary, 'zh') };
  known.set(glossary, found);
  return found;
}

function anyOf({ terms }: Glossary, locale: Locale): RegExp {
  const words = terms.flatMap(({ wrong }) => wrong?.[locale] ?? []);
  // Nothing is found where there are none.
  if (words.length === 0) return /(?!)/u;
  const escaped = words.map((word) => word.toLowerCase().replaceAll(/[\\^$.*+?()[\]{}|/]/gu, String.raw`\$&`));
  return new RegExp(escaped.join('|'), 'u');
}

// A variant inside the right term (as 归一化 is in 批量归一化) is no variant.
function occurrences(text: string, wrong: string, right: string): number[] {
  const offset = right.toLowerCase().indexOf(wrong.toLowerCase());
  const found: number[] = [];
  for (let at = text.indexOf(wrong.toLowerCase()); at !== -1; at = text.indexOf(wrong.toLowerCase(), at + 1)) {
    const begins = at - offset;
    const isRight = offset !== -1 && text.slice(begins, begins + right.length) === right.toLowerCase();
    if (!isRight) found.push(at);
  }
  return found;
}
