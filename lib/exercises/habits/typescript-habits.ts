import { pythonInTypescript } from './python-in-typescript.ts';
import type { HabitRule } from './habit.ts';
import { NUMPY_NAMES, PYTORCH_NAMES, TENSORFLOW_NAMES } from './other-names.ts';
import { tensorNames } from './tensor-names.ts';

/** What other habits look like in this TypeScript; most of it depends on which names are tensors. */
export function typescriptRules(code: string): readonly HabitRule[] {
  return [...pythonInTypescript(), ...ofTensors([...tensorNames(code)]), ...RULES];
}

const METHOD = { add: 'add', sub: 'sub', mul: 'mul', div: 'div', pow: 'pow' } as const;
const OPERATORS: Readonly<Record<string, string>> = {
  '+': METHOD.add,
  '-': METHOD.sub,
  '*': METHOD.mul,
  '/': METHOD.div,
  '**': METHOD.pow,
};
const COMPARISONS: Readonly<Record<string, string>> = {
  '>': 'greater',
  '>=': 'greaterEqual',
  '<': 'less',
  '<=': 'lessEqual',
  '==': 'equal',
  '===': 'equal',
};

/** Where one of these tensors is treated as a number or as an array of NumPy. */
function ofTensors(names: readonly string[]): readonly HabitRule[] {
  if (names.length === 0) return [];
  const any = `(?<![.\\w$'"])(?:${names.join('|')})(?![\\w$])`;
  const value = String.raw`-?[\w.$]+(?:\([^()]*\))?`;
  return [
    {
      name: 'assignedInPlace',
      pattern: new RegExp(String.raw`(${any})\s*([-+*/])=(?!=)\s*(${value})`, 'gu'),
      instead: ([, a, sign, b]) => `${a} = ${a}.${OPERATORS[sign!]!}(${b})`,
    },
    {
      name: 'arithmetic',
      pattern: new RegExp(String.raw`(${any})\s*(\*\*|[-+*/])(?![=+\-/*>])\s*(${value})`, 'gu'),
      instead: ([, a, sign, b]) => `${a}.${OPERATORS[sign!]!}(${b})`,
    },
    {
      name: 'arithmetic',
      pattern: new RegExp(String.raw`([\w.)\]]+)\s*(\*\*|(?<![-+*/])[-+*/])\s*(${any})(?!\s*[.([])`, 'gu'),
      instead: ([, a, sign, b]) => `tf.${OPERATORS[sign!]!}(${a}, ${b})`,
    },
    {
      name: 'arithmetic',
      pattern: new RegExp(String.raw`(?<=[=(,]\s*|return\s+)-(${any})(?!\s*[.([])`, 'gu'),
      instead: ([, a]) => `${a}.neg()`,
    },
    {
      name: 'comparison',
      pattern: new RegExp(String.raw`(${any})\s+([<>]=?|={2,3})\s+(${value})`, 'gu'),
      instead: ([, a, sign, b]) => (/^(?:null|undefined)$/u.test(b!) ? null : `${a}.${COMPARISONS[sign!]!}(${b})`),
    },
    {
      name: 'mathOnTensor',
      pattern: new RegExp(String.raw`\bMath\.(\w+)\(\s*(${any})\s*[,)]`, 'gu'),
      instead: ([, fn, a]) => `${a}.${fn}()`,
    },
    {
      name: 'slicing',
      pattern: new RegExp(String.raw`${any}\[[^\]\n?]*[:,][^\]\n?]*\]`, 'gu'),
      instead: () => 'x.slice(begin, size)',
    },
    {
      name: 'indexing',
      pattern: new RegExp(String.raw`(${any})\[\s*(-?\w+)\s*\]`, 'gu'),
      instead: ([, a, at]) => `${a}.gather([${at}])`,
    },
  ];
}

const KEPT = String.raw`(?:max|min|sum|mean)\(\s*(?:-?[1-9]\d*|axis)\s*\)`;

/** What needs no knowledge of names. */
const RULES: readonly HabitRule[] = [
  { name: 'optionsObject', pattern: /\(\s*[^(){}\n;]*\{\s*(?:dim|axis|keepdims?|keepDims)\b\s*[:,}][^}\n]*\}/gu },
  {
    name: 'shapeCall',
    pattern: /\.(shape|size|dim)\(\s*(-?\d*)\s*\)/gu,
    instead: ([, name, at]) => (name === 'dim' ? 'x.rank' : at === '' ? 'x.shape' : `x.shape.at(${at!})`),
  },
  { name: 'transposed', pattern: /(?<=[\w)\]])\.(?:T|mT|t\(\))(?![\w$])/gu, instead: () => '.transpose()' },
  {
    name: 'tensorflowName',
    pattern: /\btf\.(?:math|nn|keras|linalg)\.(\w+)/gu,
    instead: ([, name]) => (OWN.has(name!) ? null : `tf.${camel(name!)}`),
  },
  {
    name: 'tensorflowName',
    pattern: /\btf\.(\w+)(?=\s*\()/gu,
    instead: ([, name]) => (Object.hasOwn(TENSORFLOW_NAMES, name!) ? `tf.${TENSORFLOW_NAMES[name!]!}` : null),
  },
  { name: 'tensorflowName', pattern: /\btf\.([a-z]+(?:_[a-z]+)+)\b/gu, instead: ([, name]) => `tf.${camel(name!)}` },
  { name: 'readBack', pattern: /\.(?:item|numpy|tolist|cpu|cuda)\(\s*\)/gu },
  {
    name: 'autograd',
    pattern: /\.(?:detach|backward|requires_grad_?)\(\s*\w*\s*\)|\.grad\b(?!\s*\()|\brequires_grad\b|\bno_grad\b/gu,
  },
  { name: 'inPlace', pattern: /\.([a-z]+)_\(/gu, instead: ([, name]) => `x = x.${name}(…)` },
  { name: 'pairOfMax', pattern: /\.(?:max|min|sort)\([^()\n]*\)\.(?:values|indices)\b/gu },
  {
    name: 'separateLengths',
    pattern: /\.(reshape|transpose|tile|zeros|ones)\(\s*(-?[\w.]+(?:\[\d\])?(?:\s*,\s*-?[\w.]+(?:\[\d\])?)+)\s*\)/gu,
    instead: ([, name, list]) =>
      name === 'transpose' ? '.transpose([…])' : /^tf\b/u.test(list!) ? null : `.${name}([${list!}])`,
  },
  {
    name: 'keepDims',
    pattern: new RegExp(String.raw`\b(\w+)\.(?:sub|div|add|mul)\(\s*\1\.(?:\w+\(\)\.)?(${KEPT})`, 'gu'),
    instead: ([, , call]) => call!.replace(/\s*\)$/u, ', true)'),
  },
  renamed('pytorchName', PYTORCH_NAMES),
  renamed('numpyName', NUMPY_NAMES),
];

const OWN = new Set(['conv2d', 'matMul', 'bandPart', 'qr', 'gramSchmidt']);

function renamed(name: 'pytorchName' | 'numpyName', names: Readonly<Record<string, string>>): HabitRule {
  return {
    name,
    pattern: new RegExp(String.raw`(?<!\bMath)\.(${Object.keys(names).join('|')})(?=\s*\()`, 'gu'),
    instead: ([, found]) => `.${names[found!]!}`,
  };
}

function camel(name: string): string {
  return name.replaceAll(/_(\w)/gu, (_, letter: string) => letter.toUpperCase());
}
