import type { HabitRule } from './habit.ts';

const WORDS: Readonly<Record<string, string>> = { True: 'true', False: 'false', None: 'null' };

/** Words and signs of Python that are none of TypeScript’s. */
export function pythonInTypescript(): readonly HabitRule[] {
  return [
    {
      name: 'pythonSource',
      pattern:
        /^[ \t]*(?:def\s+\w+\s*\(.*\)\s*(?:->.*)?:|import\s+\w+\s+as\s+\w+|from\s+\w[\w.]*\s+import\s.*|for\s+\w+\s+in\s+[^{]*:|elif\b.*:)[ \t]*$/gmu,
    },
    {
      name: 'libraryName',
      pattern: /(?<![.\w$'"])(np|numpy|torch|jnp|nn|F|math|keras)\.([\w.]+)/gu,
      instead: ([, name], code) =>
        new RegExp(String.raw`\b(?:const|let|function|import)\b[^;\n]*\b${name!}\b(?!\.)`, 'u').test(code) ||
        new RegExp(String.raw`\b${name!}\s*[:)=,]`, 'u').test(code)
          ? null
          : name === 'math'
            ? 'Math'
            : 'tf',
    },
    {
      name: 'namedArguments',
      pattern:
        /[(,]\s*((?:axis|dim|keepdims?|keepDims|dtype|correction|unbiased|ddof|transpose_[ab])\s*=\s*(?![=>])[-\w.]+)(?=\s*[,)])/gu,
    },
    { name: 'matMulSign', pattern: /([\w)\]]+)\s*@\s*(\w+)/gu, instead: ([, a, b]) => `tf.matMul(${a}, ${b})` },
    {
      name: 'pythonWord',
      pattern: /(?<![.\w$'"])(?:True|False|None)(?![\w$:])/gu,
      instead: ([word]) => WORDS[word]!,
    },
    {
      name: 'pythonFunction',
      pattern: /(?<![.\w$]|function\s+|const\s+)(len|range|print)\(\s*(\w*)/gu,
      instead: ([, name, of], code) =>
        new RegExp(String.raw`(?:function|const|let)\s+${name!}\b`, 'u').test(code)
          ? null
          : { len: `${of}.shape[0]`, range: 'for (let i = 0; i < n; i++)', print: 'console.log' }[name!]!,
    },
    { name: 'lambda', pattern: /\blambda\s+\w+(?:\s*,\s*\w+)*\s*:/gu },
  ];
}
