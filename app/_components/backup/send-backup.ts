import type { RestoreReply } from '#app/api/restore/route.ts';
import { linesOf, type Line } from '#app/_client/lines.ts';
import type { RestoreCounts } from '#lib/study/backup/merge-backup.ts';
import type { Restored } from '#lib/study/backup/restored.ts';
import { draftsHere } from './drafts.ts';

/** The server said no, in its own words; any other error is that it could not be reached. */
export class Refusal extends Error {}

/** Saves a backup, the drafts of this browser in it, as a file. Throws a Refusal with the server’s words. */
export async function saveBackup(): Promise<void> {
  const response = await fetch('/api/export', {
    method: 'POST',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify({ drafts: draftsHere() }),
  });
  await refuseUnlessOk(response);
  const named = /filename="([^"]+)"/.exec(response.headers.get('content-disposition') ?? '')?.[1];
  const url = URL.createObjectURL(await response.blob());
  const link = Object.assign(document.createElement('a'), { href: url, download: named ?? 'gradus-backup.zip' });
  link.click();
  // The browser reads it after this task.
  setTimeout(() => URL.revokeObjectURL(url), 60_000);
}

/** What restoring this file would do. Throws a Refusal with the server’s words. */
export async function previewFile(file: File): Promise<RestoreCounts> {
  const response = await post('/api/restore/preview', file);
  return (await response.json()) as RestoreCounts;
}

/** Restores this file; told how far it is, 0 to 100. Throws a Refusal with the server’s words. */
export async function restoreFile(file: File, onPercent: (percent: number) => void): Promise<Restored> {
  const response = await post('/api/restore', file);
  for await (const line of linesOf<Line<RestoreReply>>(response)) {
    if ('error' in line) throw new Refusal(`${line.error.message} ${line.error.fix}`);
    if ('percent' in line) onPercent(line.percent);
    else if ('refused' in line.value) throw new Refusal(`${line.value.refused.message} ${line.value.refused.fix}`);
    else return line.value;
  }
  throw new Error('the answer ended early');
}

async function post(path: string, file: File): Promise<Response> {
  const response = await fetch(`${path}?name=${encodeURIComponent(file.name)}`, {
    method: 'POST',
    headers: { 'content-type': 'application/octet-stream' },
    body: file,
  });
  return refuseUnlessOk(response);
}

async function refuseUnlessOk(response: Response): Promise<Response> {
  if (response.ok) return response;
  const { error } = (await response.json()) as { readonly error?: { readonly message: string; readonly fix: string } };
  throw new Refusal(error ? `${error.message} ${error.fix}` : `HTTP ${response.status}`);
}
