// npm run schemas: the JSON Schemas by which editors complete and check pack files. With --check: are those in the repository up to date?
import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { PACK_SCHEMAS, schemaText } from '#lib/packs/format/json-schemas.ts';

const isCheck = process.argv.includes('--check');
mkdirSync('schemas', { recursive: true });
let stale = 0;
for (const name of Object.keys(PACK_SCHEMAS) as (keyof typeof PACK_SCHEMAS)[]) {
  const file = `schemas/${name}.schema.json`;
  const text = schemaText(name);
  if (read(file) === text) continue;
  stale += 1;
  if (isCheck) console.error(`${file} does not say what lib/ says — run “npm run schemas” and commit it`);
  else {
    writeFileSync(file, text);
    console.log(`wrote ${file}`);
  }
}
if (stale === 0) console.log('The schemas are up to date.');
process.exit(isCheck && stale > 0 ? 1 : 0);

function read(file: string): string | null {
  try {
    return readFileSync(file, 'utf8');
  } catch {
    // A schema that is not there yet is stale like any other.
    return null;
  }
}
