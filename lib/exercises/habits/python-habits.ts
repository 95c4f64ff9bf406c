import type { HabitRule } from './habit.ts';
import { TENSOR_METHODS, TORCH_METHODS } from './other-names.ts';

/** What other habits look like in this Python: where torch is imported, its own words are none. */
export function pythonRules(code: string): readonly HabitRule[] {
  const hasTorch = /\bimport\s+torch\b|\bfrom\s+torch\b/u.test(code);
  return [...FOREIGN, ...(hasTorch ? [] : numpyOnly())];
}

/** Of other languages, whichever library is used. */
const FOREIGN: readonly HabitRule[] = [
  {
    name: 'python2',
    pattern: /^[ \t]*print[ \t]+(?![=(])\S.*$/gmu,
    instead: ([line]) => `print(${line.trim().slice(6).trim()})`,
  },
  { name: 'python2', pattern: /\bxrange(?=\()/gu, instead: () => 'range' },
  { name: 'camelKeepDims', pattern: /\bkeepDims\b/gu },
  {
    name: 'javascriptWord',
    pattern: /^[ \t]*(?:export[ \t]+)?(?:let|const|var|function)[ \t]+\w.*$/gmu,
  },
  { name: 'javascriptWord', pattern: /(?<![.\w'"])(?:null|undefined|true|false)(?![\w'"=(:])/gu },
  { name: 'javascriptOperator', pattern: /===|!==|&&|\|\||\+\+|=>/gu },
  { name: 'javascriptLength', pattern: /([\w\])]+)\.length\b/gu, instead: ([, of]) => `len(${of})` },
  {
    name: 'javascriptFunction',
    pattern: /\b(Math\.(\w+)|console\.log)(?=\()/gu,
    instead: ([, , name]) => (name === undefined ? 'print' : `np.${name}`),
  },
  { name: 'tensorflowInPython', pattern: /(?<![.\w'"])(?:tf|keras)\.[\w.]+/gu },
  { name: 'caret', pattern: /([\w)\]]+)\s*\^\s*(\d+)/gu, instead: ([, a, n]) => `${a} ** ${n}` },
];

/** What has such functions itself: modules, and objects of the learner’s own. */
const OWNERS: ReadonlySet<string> = new Set(['np', 'math', 'F', 'self', 'random', 'linalg']);

/** Of PyTorch and TensorFlow.js, where arrays are NumPy’s. */
function numpyOnly(): readonly HabitRule[] {
  return [
    { name: 'torchUnknown', pattern: /(?<![.\w'"])torch\.[\w.]+/gu, instead: ([name]) => name.replace('torch', 'np') },
    {
      name: 'dimInNumpy',
      pattern: /[(,]\s*(dim\s*=\s*(?!=)-?\w+)/gu,
      instead: ([, found]) => found!.replace('dim', 'axis'),
    },
    { name: 'keepdimInNumpy', pattern: /\bkeepdim\s*=\s*(?!=)\w+/gu },
    {
      name: 'camelName',
      pattern: /\bnp\.([a-z]+[A-Z]\w*)/gu,
      instead: ([, name]) =>
        `np.${CAMEL[name!] ?? name!.replaceAll(/[A-Z]/gu, (letter) => `_${letter.toLowerCase()}`)}`,
    },
    methods('torchMethod', TORCH_METHODS),
    methods('tensorMethod', TENSOR_METHODS),
    {
      name: 'torchMethod',
      pattern: /\.size\(\s*(-?\d*)\s*\)/gu,
      instead: ([, at]) => (at === '' ? 'x.shape' : `x.shape[${at}]`),
    },
    {
      name: 'torchMethod',
      pattern: /\.view\(\s*(-?[\w.]+(?:\[\d\])?\s*(?:,[^)\n]*)?)\)/gu,
      instead: ([, shape]) => (shape!.startsWith('np.') ? null : `x.reshape(${shape!})`),
    },
    {
      name: 'torchMethod',
      pattern: /\.(add|sub|mul|div|zero|clamp|fill)_\(/gu,
      instead: ([, name]) => `x.copy(), …${name}`,
    },
    {
      name: 'keepdims',
      pattern:
        /\b(\w+)\s*[-/]\s*(?:np\.)?\w*\.?\b\1?\.?(?:max|sum|mean|min)\(\s*(?:\1\s*,\s*)?axis=(?:-1|[1-9])\s*\)/gu,
      instead: () => 'keepdims=True',
    },
  ];
}

const CAMEL: Readonly<Record<string, string>> = {
  argMax: 'argmax',
  argMin: 'argmin',
  matMul: 'matmul',
  cumSum: 'cumsum',
};

/** A method of the table whose owner is an array: neither a module nor a set or a class of the learner’s. */
function methods(name: 'torchMethod' | 'tensorMethod', table: Readonly<Record<string, string>>): HabitRule {
  return {
    name,
    pattern: new RegExp(String.raw`([\w)\]]+)\.(${Object.keys(table).join('|')})(?=\s*\()`, 'gu'),
    instead: ([, owner, method], code) =>
      OWNERS.has(owner!) ||
      new RegExp(
        String.raw`\bdef\s+${method!}\b|\b${owner!.replaceAll(/\W/gu, '')}\s*(?::[^=\n]*)?=\s*(?:set\(|\{)`,
        'u',
      ).test(code)
        ? null
        : table[method!]!,
  };
}
