// The app that most browser tests share: a database made anew, on the port that Playwright names.
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { startApp } from './app-process.ts';

const dataDir = join(process.cwd(), '.gradus', 'e2e-data');
rmSync(dataDir, { recursive: true, force: true });
const app = await startApp(Number(process.argv[2]), dataDir);
for (const signal of ['SIGINT', 'SIGTERM'] as const) {
  process.on(signal, () => void app.kill().then(() => process.exit(0)));
}
