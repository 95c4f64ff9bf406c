import type { z } from 'zod';
import { fileProblem } from '#lib/packs/format/file-problem.ts';
import type { Finding, Problem } from '#lib/packs/format/problem.ts';
import { readBySchema } from '#lib/packs/format/schema-problems.ts';
import { readYaml, type YamlSource } from '#lib/packs/format/yaml-source.ts';

/** A file that stands beside the packs in `content`: its text, or why it was not read. */
export type RegisterFile = { readonly text: string } | { readonly finding: Finding };

/** What a register says, with the file that it stands in; null where it could not be read. */
export type ReadRegister<Value> = {
  readonly read: { readonly value: Value; readonly source: YamlSource } | null;
  readonly problems: readonly Problem[];
};

/** Reads `content/<name>.yaml` by its schema. */
export function readRegister<Value>(schema: z.ZodType<Value>, name: string, file: RegisterFile): ReadRegister<Value> {
  const where = { pack: 'content', file: `content/${name}.yaml` };
  if ('finding' in file) return { read: null, problems: [fileProblem(file.finding, where)] };
  const { source, problems } = readYaml(file.text, where);
  if (problems.length > 0) return { read: null, problems };
  const read = readBySchema(schema, source);
  return read.ok ? { read: { value: read.value, source }, problems: [] } : { read: null, problems: read.problem };
}
