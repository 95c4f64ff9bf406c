import type { Verdict } from '#lib/exercises/report.ts';

/** A submission in Python that means harm, or does it without: the report that it must end in, and what a beginner is told. */
export type HostilePython = {
  readonly name: string;
  readonly source: string;
  readonly expected: readonly [verdict: Verdict, check: string] | 'pass';
  /** Which of the two comes first depends on the machine. */
  readonly or?: HostilePython['expected'];
  readonly says?: RegExp;
};

const RIGHT = '    e = np.exp(x - x.max(axis=1, keepdims=True))\n    return e / e.sum(axis=1, keepdims=True)';
const WRONG = '    return x * 0';
const BACKWARD = `

def softmax_backward(dy, y):
    return y * (dy - (dy * y).sum(axis=1, keepdims=True))
`;

/** `lines` in the function, before it does the right thing. */
const inside = (lines: string, rest = RIGHT): string =>
  `import numpy as np\n\n\ndef softmax(x):\n${indented(lines)}\n${rest}\n${BACKWARD}`;
/** `lines` where the module is loaded. */
const atLoad = (lines: string, rest = RIGHT): string =>
  `import numpy as np\n${lines}\n\n\ndef softmax(x):\n${rest}\n${BACKWARD}`;
/** Tries each statement, and prints REACHED for one that does not raise. */
const tries = (...statements: readonly string[]): string =>
  inside(
    statements
      .map((one) => `try:\n    ${one}\n    print("REACHED", ${JSON.stringify(one)})\nexcept BaseException:\n    pass`)
      .join('\n'),
  );

function indented(lines: string): string {
  return lines.replaceAll(/^(?=.)/gmu, '    ');
}

/** A right softmax in Python, to see that the next run works. */
export const RIGHT_IN_PYTHON = inside('');

const FORBIDDEN = ['error', 'contract'] as const;

export const HOSTILE_PYTHON: readonly HostilePython[] = [
  // Never coming back.
  { name: 'a loop without an end', source: inside('while True:\n    pass'), expected: ['error', 'deadline'] },
  {
    name: 'a loop that catches everything',
    source: inside('while True:\n    try:\n        raise KeyboardInterrupt\n    except BaseException:\n        pass'),
    expected: ['error', 'deadline'],
  },
  { name: 'a loop while it is loaded', source: atLoad('while True: pass'), expected: ['error', 'deadline'] },

  // Taking everything.
  {
    name: 'two gigabytes at once',
    source: inside('hoard = bytearray(2 * 10 ** 9)'),
    expected: FORBIDDEN,
    says: /MemoryError/u,
  },
  {
    name: 'a list that keeps growing',
    source: inside('hoard = []\nwhile True:\n    hoard.append(bytearray(2 ** 24))'),
    expected: FORBIDDEN,
    or: ['error', 'deadline'],
    says: /MemoryError|deadline/u,
  },
  {
    name: 'arrays that keep growing',
    source: inside('hoard = []\nwhile True:\n    hoard.append(np.zeros((1024, 1024)))'),
    expected: FORBIDDEN,
    says: /MemoryError|memory/iu,
  },
  {
    name: 'recursion without an end',
    source: inside('def again(n):\n    return again(n + 1)\nagain(0)'),
    expected: FORBIDDEN,
    says: /calls itself without end/u,
  },

  // Getting out.
  { name: 'import os', source: atLoad('import os'), expected: ['error', 'load'], says: /os cannot be imported/u },
  { name: 'import js', source: atLoad('import js'), expected: ['error', 'load'], says: /js cannot be imported/u },
  {
    name: 'a library that is not here',
    source: atLoad('import scipy'),
    expected: ['error', 'load'],
    says: /write it with NumPy/u,
  },
  { name: 'a file', source: inside('open("/etc/passwd")'), expected: FORBIDDEN, says: /runs without files/u },
  {
    name: 'JavaScript through the modules that are there',
    source: tries(
      'import sys',
      'next(c for c in object.__subclasses__() if c.__name__ == "Popen")(["ls"])',
      '__import__("js").XMLHttpRequest.new().open("GET", "/stolen")',
      '__import__("pyodide").code.run_js("fetch(\\"/stolen\\")")',
      'np._bridge.sys.modules["js"].fetch("/stolen")',
    ),
    expected: 'pass',
  },
  {
    name: 'the network, through whatever modules the interpreter has loaded',
    source: inside(
      [
        'import collections',
        'for one in object.__subclasses__():',
        '    space = getattr(getattr(one, "__init__", None), "__globals__", None) or {}',
        '    modules = getattr(space.get("sys"), "modules", None)',
        '    if not modules:',
        '        continue',
        '    js = modules.get("js")',
        '    for name in ("fetch", "XMLHttpRequest", "WebSocket", "importScripts", "indexedDB", "require", "process", "self"):',
        '        try:',
        '            found = getattr(js, name)',
        '            print("REACHED", name, found("/stolen"))',
        '        except BaseException:',
        '            pass',
        '    break',
      ].join('\n'),
    ),
    expected: 'pass',
  },

  // Changing what judges it, or speaking in its place.
  {
    name: 'builtins of its own',
    source: atLoad(
      'import builtins\nbuiltins.abs = lambda x: 0\nbuiltins.sum = lambda *a: 0\nbuiltins.len = lambda x: 1',
      WRONG,
    ),
    expected: ['fail', 'forward'],
  },
  {
    name: 'NumPy itself',
    source: atLoad('np.ndarray.tolist = lambda self: []\nnp.exp = lambda x: x', WRONG),
    expected: ['fail', 'forward'],
  },
  {
    name: 'a forged reply',
    source: inside('exec("import learner; learner.HOST.begin(); learner.HOST.number(1)")'),
    expected: FORBIDDEN,
    says: /learner cannot be imported/u,
  },
  {
    name: 'an array that lies about its shape',
    source: inside(
      'class Liar(np.ndarray):\n    shape = (10 ** 9,)\ny = Liar.__new__(Liar)\ny._handle = 10 ** 6\nreturn y',
    ),
    expected: FORBIDDEN,
  },
  {
    name: 'a list nested without an end',
    source: inside('a = []\na.append(a)\nreturn a'),
    expected: ['fail', 'contract'],
  },
  {
    name: 'an object as a result',
    source: inside('return object()'),
    expected: ['fail', 'contract'],
    says: /return arrays/u,
  },
  {
    name: 'the end of the program',
    source: inside('raise SystemExit'),
    expected: FORBIDDEN,
    says: /Return from the function/u,
  },
  { name: 'printing without an end', source: inside('for i in range(5000):\n    print("x" * 1000)'), expected: 'pass' },

  // What beginners bring along.
  {
    name: 'a command of a notebook',
    source: atLoad('%matplotlib inline'),
    expected: ['error', 'load'],
    says: /commands of notebooks/u,
  },
  {
    name: 'tabs and spaces',
    source: 'import numpy as np\n\n\ndef softmax(x):\n    if True:\n\t y = x\n    return y\n',
    expected: ['error', 'load'],
    says: /spaces only|indent/iu,
  },
  {
    name: 'print of Python 2',
    source: atLoad('print "hello"'),
    expected: ['error', 'load'],
    says: /print is a function/u,
  },
  {
    name: 'TypeScript',
    source: 'export function softmax(x: tf.Tensor2D) {\n  return x;\n}\n',
    expected: ['error', 'load'],
    says: /This is TypeScript/u,
  },
];
