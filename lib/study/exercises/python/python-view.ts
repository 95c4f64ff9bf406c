import { snakeCase } from '#lib/base/snake-case.ts';
import type { Localized } from '#lib/base/localized.ts';
import { pythonTwins } from '#lib/exercises/python-twins.ts';
import type { FunctionSpec } from '#lib/exercises/exercise.ts';
import { printPython, pythonCall } from '#lib/exercises/python-call.ts';
import type { Exercise } from '#lib/packs/shelf.ts';
import type { Scaffolding } from '#lib/srs/answer/scaffolding.ts';
import { type LocalizedHtml, localizedHtml } from '#lib/study/cards/localized-html.ts';
import { pythonHead, pythonStarter } from './python-starters.ts';

/** What the workbench’s page shows of an exercise to whoever writes it in Python. */
export type PythonView = {
  readonly starter: string;
  readonly starters: Readonly<Record<'fillIn' | 'signatureOnly', string>>;
  readonly functions: readonly { readonly name: string; readonly signature: Localized }[];
  /** In the order of those in TypeScript. */
  readonly examples: readonly { readonly call: string; readonly output: string }[];
  /** The instructions without what they say of the tensor library’s own functions. */
  readonly instructions: LocalizedHtml;
  /** What is the answer, or most of it, and is refused: names of NumPy, torch and Python. */
  readonly forbidden: readonly string[];
};

/** The Python of an exercise, with as much given as the memory needs; null where it has none. */
export function pythonView({ spec, python, instructions }: Exercise, scaffolding: Scaffolding): PythonView | null {
  if (!python) return null;
  return {
    starter: pythonStarter(spec, python, scaffolding),
    starters: {
      fillIn: pythonStarter(spec, python, 'fillIn'),
      signatureOnly: pythonStarter(spec, python, 'signatureOnly'),
    },
    functions: spec.functions
      .filter(({ hidden }) => !hidden)
      .map((fn) => ({ name: snakeCase(fn.name), signature: pythonSignature(fn) })),
    examples: spec.examples.map((example) => ({
      call: pythonCall(spec, example),
      output: printPython(example.output),
    })),
    instructions: localizedHtml(withoutForbidden(instructions)),
    forbidden: pythonTwins(spec.forbidden).map((name) => name.replace('torch.Tensor.', 'Tensor.')),
  };
}

/** Titles of the section that names functions of the tensor library (`docs/authoring/exercises.md`). */
const FORBIDDEN_TITLES: Localized = { en: 'Not allowed', zh: '不能用什么' };

function withoutForbidden(texts: Localized): Localized {
  const cut = (text: string, title: string): string =>
    text
      .split(/^(?=## )/mu)
      .filter((section) => section.split('\n', 1)[0]!.trim() !== `## ${title}`)
      .join('');
  return { en: cut(texts.en, FORBIDDEN_TITLES.en), zh: cut(texts.zh, FORBIDDEN_TITLES.zh) };
}

/** The head of the function, what TypeScript’s comments say of each parameter and result, and the names of the results. */
export function pythonSignature(fn: FunctionSpec): Localized {
  return { en: signatureIn(fn, fn.signature.en), zh: signatureIn(fn, fn.signature.zh) };
}

function signatureIn({ name, params, returns }: FunctionSpec, signature: string): string {
  const lines = signature.split('\n');
  const said = (field: string): string => {
    const line = lines.find((one) => new RegExp(String.raw`(?:^|[\s({,;])${field}\??\s*:`, 'u').test(one));
    return /\/\/\s*(.*)$/u.exec(line ?? '')?.[1]?.trim() ?? '';
  };
  const comment = (field: string, shown: string): string[] =>
    said(field) === '' ? [] : [`    # ${shown}: ${said(field)}`];
  const plain = params.map((param) => param.replace(/\?$/u, ''));
  const results = typeof returns === 'string' ? [] : Object.keys(returns);
  return [
    pythonHead(name, params),
    ...plain.flatMap((param) => comment(param, snakeCase(param))),
    ...(results.length > 0 ? [`    return {${results.map((one) => `"${snakeCase(one)}": …`).join(', ')}}`] : []),
    ...results.flatMap((one) => (plain.includes(one) ? [] : comment(one, snakeCase(one)))),
  ].join('\n');
}
