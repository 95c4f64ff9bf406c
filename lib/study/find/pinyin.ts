import { pinyin } from 'pinyin-pro';

/** The syllables of each run of Chinese characters of a text, without tones, ü as v. */
export function syllablesOf(text: string): readonly (readonly string[])[] {
  return [...text.matchAll(/\p{Script=Han}+/gu)].map(([run]) =>
    pinyin(run, { toneType: 'none', type: 'array', v: true }),
  );
}
