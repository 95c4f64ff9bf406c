import { LRUCache } from 'lru-cache';

/** HTML under the text that it was made of, at most so many characters of both: what was asked for last is kept. */
export function htmlCache(characters: number): LRUCache<string, string> {
  return new LRUCache({ maxSize: characters, sizeCalculation: (html, text) => html.length + text.length + ENTRY });
}

/** What an entry costs beside its texts, in characters. */
const ENTRY = 100;
