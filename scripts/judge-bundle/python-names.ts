import { writeFileSync } from 'node:fs';
import { loadPyodide } from 'pyodide';
import { startPython, type PythonSources } from '#lib/python/interpreter.ts';

/** Public names of our NumPy and torch, as learners write them, with their signatures and the first paragraph of their docstrings. */
const ASK = `
import inspect, json, types
import numpy, torch
import torch.nn.functional

def said(value):
    doc = inspect.getdoc(value) or ''
    return doc.split('\\n\\n')[0].replace('\\n', ' ')

def told(value):
    if isinstance(value, types.ModuleType):
        return {'kind': 'module', 'doc': said(value)}
    kind = 'class' if isinstance(value, type) else 'function' if callable(value) else 'value'
    entry = {'kind': kind, 'doc': said(value) if kind != 'value' else ''}
    if kind != 'value':
        try:
            entry['signature'] = str(inspect.signature(value))
        except (TypeError, ValueError):
            pass
    return entry

found = {}
def list_all(path, holder, inside=()):
    for name in sorted(dir(holder)):
        # Python’s own modules, and constants of ours that are no part of the face.
        value = getattr(holder, name, None)
        if name.startswith('_') or value is None or isinstance(value, types.ModuleType) and name not in INSIDE:
            continue
        found[path + '.' + name] = told(value)
        if name in inside:
            list_all(path + '.' + name, value)

INSIDE = ('random', 'linalg', 'special', 'nn', 'functional')
list_all('np', numpy, ('random', 'linalg'))
list_all('torch', torch, ('linalg', 'special'))
list_all('torch.Tensor', torch.Tensor)
list_all('F', torch.nn.functional)
list_all('nn', torch.nn)
json.dumps(found)
`;

/** Writes for the editor what our NumPy and our torch have. */
export async function bundleNames(file: string, sources: PythonSources): Promise<void> {
  const python = await startPython({ load: loadPyodide, sources, snapshot: null, print: () => undefined });
  writeFileSync(file, python.runPython(ASK) as string);
}
