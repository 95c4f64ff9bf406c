import { openFace, type Library } from './open-face.ts';
import { isRefused, isSameAnswer, type Told } from './same-answer.ts';

/** What the real library gave for a piece of code. */
export type Case = { readonly code: string; readonly gives: Told };

const SHOWN = 20;

/** Holds our face of a library to what the real one gave, and says where they differ; answers how many do so without a word. */
export async function holdFace(library: Library, cases: readonly Case[], say: (line: string) => void): Promise<number> {
  const face = await openFace();
  const answers = face.evaluate(
    cases.map(({ code }) => code),
    library,
  );
  const apart = cases.flatMap(({ code, gives }, at) => {
    const ours = answers[at]!;
    return isSameAnswer(gives, ours) ? [] : [{ code, gives, ours }];
  });
  const refused = apart.filter(({ ours }) => isRefused(ours));
  const different = apart.filter(({ ours }) => !isRefused(ours));
  const silent = different.filter(({ ours }) => ours.error === undefined);
  for (const { code, gives, ours } of [...silent, ...different].slice(0, SHOWN)) {
    say(`${code.replaceAll('\n', ' ; ')}\n  real:  ${short(gives)}\n  ours:  ${short(ours)}`);
  }
  say(
    `${cases.length} pieces of code: ${cases.length - apart.length} the same, ${refused.length} refused in words, ` +
      `${different.length - silent.length} with another error, ${silent.length} different without a word`,
  );
  return silent.length;
}

function short(told: Told): string {
  return JSON.stringify(told).slice(0, 200);
}
