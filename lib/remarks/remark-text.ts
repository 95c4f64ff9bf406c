/** The most characters (UTF-16 code units) of a note, of the learner’s own or of a flag. */
export const LONGEST_NOTE = 2_000;
/** The most characters of a tag. */
export const LONGEST_TAG = 40;
/** The most tags that one thing may have. */
export const MOST_TAGS = 20;

/** What a note may not be. */
export type TextFault = 'too-long' | 'control';

/** Whether a note can be kept; null where it can. */
export function noteFault(note: string): TextFault | null {
  if (note.length > LONGEST_NOTE) return 'too-long';
  return UNSEEN.test(note) ? 'control' : null;
}

/** Whether a tag can be kept; null where it can. */
export function tagFault(tag: string): TextFault | 'empty' | null {
  if (tag.length > LONGEST_TAG) return 'too-long';
  if (UNSEEN.test(tag) || /[\n\t,]/u.test(tag)) return 'control';
  return tag.trim() === '' ? 'empty' : null;
}

/** A note as it is kept: one form of each character, lines that end alike, nothing that cannot be seen. */
export function cleanNote(typed: string): string {
  return typed.replaceAll(/\r\n?/gu, '\n').replaceAll(UNSEEN_ALL, '').normalize('NFC').trim();
}

/** The tags in what was typed, which commas part: each in one line, without a sign before it. */
export function cleanTags(typed: string): readonly string[] {
  const tags = cleanNote(typed)
    .split(/[,，、\n]/u)
    .map((tag) =>
      tag
        .trim()
        .replace(/^[#＃]+/u, '')
        .replaceAll(/\s+/gu, ' ')
        .trim(),
    )
    .filter((tag) => tag !== '');
  return [...new Map(tags.map((tag) => [tagKey(tag), tag])).values()];
}

/** By which tags are the same: capitals do not matter. */
export function tagKey(tag: string): string {
  return tag.toLowerCase();
}

// Control characters but for line ends and tabs; marks that turn the direction of what follows; halves of a character.
const UNSEEN = /[^\P{Cc}\n\t]|[\u202a-\u202e\u2066-\u2069\p{Cs}]/u;
const UNSEEN_ALL = new RegExp(UNSEEN, 'gu');
