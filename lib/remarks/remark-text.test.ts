import { expect, it } from 'vitest';
import { cleanNote, cleanTags, LONGEST_NOTE, LONGEST_TAG, noteFault, tagFault } from './remark-text.ts';

it('what cleaning leaves can be kept, and nothing that can be seen is lost', () => {
  const typed = ' A\r\nline\t1\u0000\u0007 \u202eevil\u2066 σ 卷积 👩‍🔬\ud800 ';
  expect(cleanNote(typed)).toBe('A\nline\t1 evil σ 卷积 👩‍🔬');
  expect(noteFault(cleanNote(typed))).toBeNull();
  expect(noteFault(typed)).toBe('control');
});

it('a note is as long as it may be, and no longer', () => {
  expect(noteFault('x'.repeat(LONGEST_NOTE))).toBeNull();
  expect(noteFault('x'.repeat(LONGEST_NOTE + 1))).toBe('too-long');
});

it('tags are parted by commas of either language, without signs, each once', () => {
  expect(cleanTags(' #exam,  hard  ones，卷积、＃复习, EXAM ,, ')).toEqual(['EXAM', 'hard ones', '卷积', '复习']);
  for (const tag of cleanTags('#a b,＃卷积')) expect(tagFault(tag)).toBeNull();
});

it.each([
  ['a,b', 'control'],
  ['a\nb', 'control'],
  ['\u202ea', 'control'],
  ['  ', 'empty'],
  ['x'.repeat(LONGEST_TAG + 1), 'too-long'],
])('%j is no tag', (tag, fault) => {
  expect(tagFault(tag)).toBe(fault);
});
