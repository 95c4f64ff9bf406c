import { execFileSync } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** Bytes. */
const KILO = 1_024;

/** Bytes that a process has in memory (resident set); NaN where the system does not say. */
export function residentBytes(pid: number): number {
  try {
    if (process.platform === 'linux') {
      const status = readFileSync(`/proc/${pid}/status`, 'utf8');
      return Number(/^VmRSS:\s+(\d+) kB/mu.exec(status)?.[1]) * KILO;
    }
    return Number(execFileSync('ps', ['-o', 'rss=', '-p', String(pid)], { encoding: 'utf8' }).trim()) * KILO;
  } catch {
    // It has ended, or this is a system without `ps`.
    return NaN;
  }
}
