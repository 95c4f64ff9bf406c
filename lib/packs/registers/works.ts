import { z } from 'zod';
import { slug } from '#lib/cards/localized-text.ts';
import { workSpec, type Work } from '#lib/cards/work.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import type { YamlSource } from '#lib/packs/format/yaml-source.ts';

/** `content/sources.yaml`: key → the work that cards cite by it. */
export const sourcesSpec = z.record(slug, workSpec);

/** Works that stand under two keys: one is cited one way. */
export function checkWorks(works: Readonly<Record<string, Work>>, source: YamlSource): Problem[] {
  const entries = Object.entries(works);
  return entries.flatMap(([key, work], index) => {
    const twin = entries.findIndex(([, other]) => isSame(work, other));
    if (twin === index) return [];
    const what = `this work stands under “${entries[twin]![0]}”, too`;
    return [source.problemAtKey({ code: 'cited-two-ways', what, fix: 'keep one of the keys' }, [key])];
  });
}

function isSame(one: Work, other: Work): boolean {
  return plain(one.title) === plain(other.title) && one.year === other.year && surname(one) === surname(other);
}

function plain(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** The first author’s name, by which a citation begins. */
export function surname({ author }: Work): string {
  return /^[\p{L}\p{N}’'-]+/u.exec(author)?.[0].toLowerCase() ?? author.toLowerCase();
}
