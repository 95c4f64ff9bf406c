import { readdir, readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { z } from 'zod';

/** A package that is served or run, and on which terms. */
export type LicensedPackage = {
  readonly name: string;
  readonly version: string;
  /** Its SPDX expression; null where it states none. */
  readonly licence: string | null;
  /** Null where it has no file of it. */
  readonly text: string | null;
  readonly group: 'fonts' | 'icons' | 'libraries';
};

/** Gradus’s own licence, and that of every package that it depends on at run time. */
export type Licences = { readonly own: string; readonly packages: readonly LicensedPackage[] };

const manifest = z.object({
  version: z.string(),
  license: z.string().nullable().default(null),
  dependencies: z.record(z.string(), z.string()).default({}),
});

/** The licences of what is installed; a package that is not is left out. */
export async function readLicences(): Promise<Licences> {
  const { license, dependencies } = await readManifest(ROOT);
  const packages = await Promise.all(Object.keys(dependencies).map(readPackage));
  return { own: license ?? '', packages: packages.filter((read) => read !== null) };
}

/** Where Gradus runs: its own package.json and node_modules are there. */
const ROOT = join(/* turbopackIgnore: true */ process.cwd());

async function readManifest(folder: string): Promise<z.infer<typeof manifest>> {
  return manifest.parse(JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')));
}

async function readPackage(name: string): Promise<LicensedPackage | null> {
  const folder = join(ROOT, 'node_modules', name);
  try {
    const { version, license } = await readManifest(folder);
    const file = (await readdir(folder)).find((one) => /^(?:licen[cs]e|ofl)(?:\.(?:md|txt))?$/iu.test(one));
    const text = file === undefined ? null : await readFile(join(folder, file), 'utf8');
    return { name, version, licence: license, text, group: groupOf(name) };
  } catch (error) {
    console.error(`The licence of ${name} could not be read.`, error);
    return null;
  }
}

function groupOf(name: string): LicensedPackage['group'] {
  if (name.startsWith('@fontsource')) return 'fonts';
  return name.startsWith('lucide') ? 'icons' : 'libraries';
}
