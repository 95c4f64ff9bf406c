import { z } from 'zod';
import type { Locale } from '#lib/base/localized.ts';
import type { TextFinding } from './checks/check-markdown.ts';
import type { Piece } from './markdown/markdown-tree.ts';
import { fileProblem } from './format/file-problem.ts';
import type { Finding, Problem } from './format/problem.ts';
import { readBySchema } from './format/schema-problems.ts';
import { readYaml } from './format/yaml-source.ts';

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

/** The file of the glossary: its text, or why it was not read; null where there is none. */
export type GlossaryFile = { readonly text: string } | { readonly finding: Finding } | null;

/** Reads the glossary; without the file there are no pairs. */
export function readGlossary(file: GlossaryFile): { glossary: Glossary; problems: readonly Problem[] } {
  const where = { pack: 'content', file: 'content/glossary.yaml' };
  if (file === null) return { glossary: { terms: [] }, problems: [] };
  if ('finding' in file) return { glossary: { terms: [] }, problems: [fileProblem(file.finding, where)] };
  const { source, problems } = readYaml(file.text, where);
  if (problems.length > 0) return { glossary: { terms: [] }, problems };
  const read = readBySchema(glossarySpec, source);
  return read.ok ? { glossary: read.value, problems: [] } : { glossary: { terms: [] }, problems: read.problem };
}

/** Words that stray from the glossary. */
export function checkGlossary(prose: readonly Piece[], locale: Locale, glossary: Glossary): TextFinding[] {
  const pieces = prose.map(({ text, start }) => ({ text: text.toLowerCase(), start }));
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
