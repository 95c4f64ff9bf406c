import { readFile } from 'node:fs/promises';
import { transform, type Plugin } from 'esbuild';

const STARTS = { exact: 'startExactEngine', processor: 'startProcessorEngine' } as const;

/**
 * Puts the engines of the processor into a bundle as texts, which are read when they are first imported: a sandbox is there in
 * a third of the time, and reads them while something else is waited for. `fileOf`: where the bundle of each engine lies.
 */
export function lateEngines(fileOf: (kind: keyof typeof STARTS) => string): Plugin {
  return {
    name: 'late-engines',
    setup(builder) {
      for (const kind of ['exact', 'processor'] as const) {
        const start = STARTS[kind];
        builder.onResolve({ filter: new RegExp(`tensor/${kind}-engine\\.ts$`) }, () => ({
          path: kind,
          namespace: kind,
        }));
        builder.onLoad({ filter: /./, namespace: kind }, async () => {
          const options = { format: 'iife', globalName: 'engine', minify: true } as const;
          const { code } = await transform(await readFile(fileOf(kind), 'utf8'), options);
          const text = JSON.stringify(`(() => { ${code}\nreturn engine; })()`);
          return { contents: `export const { ${start} } = (0, eval)(${text});`, loader: 'js' };
        });
      }
    },
  };
}
