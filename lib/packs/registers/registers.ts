import type { Work } from '#lib/cards/work.ts';
import type { Problem } from '#lib/packs/format/problem.ts';
import { glossarySpec, type Glossary } from '#lib/packs/glossary.ts';
import { readRegister, type RegisterFile } from './register-file.ts';
import { checkWorks, sourcesSpec } from './works.ts';

/** What stands beside the packs and holds for all of them. */
export type Registers = {
  readonly glossary: Glossary;
  /** Works that cards cite, by key. */
  readonly works: ReadonlyMap<string, Work>;
};

/** The files of the registers, each `content/<name>.yaml`. */
export const REGISTER_NAMES = ['glossary', 'sources'] as const;

/** Those that are there. */
export type RegisterFiles = Readonly<Partial<Record<(typeof REGISTER_NAMES)[number], RegisterFile>>>;

/** Packs that have no registers beside them. */
export const NO_REGISTERS: Registers = { glossary: { terms: [] }, works: new Map() };

/** Reads the registers, and collects every problem in them; one that is missing or cannot be read is empty. */
export function readRegisters(files: RegisterFiles): { registers: Registers; problems: readonly Problem[] } {
  const glossary = files.glossary ? readRegister(glossarySpec, 'glossary', files.glossary) : NOTHING;
  const sources = files.sources ? readRegister(sourcesSpec, 'sources', files.sources) : NOTHING;
  return {
    registers: {
      glossary: glossary.read?.value ?? NO_REGISTERS.glossary,
      works: new Map(Object.entries(sources.read?.value ?? {})),
    },
    problems: [
      ...glossary.problems,
      ...sources.problems,
      ...(sources.read ? checkWorks(sources.read.value, sources.read.source) : []),
    ],
  };
}

const NOTHING = { read: null, problems: [] } as const;
