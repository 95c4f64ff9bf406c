import { answering, json } from '#app/api/_http/respond.ts';
import { asking } from '#app/asking.ts';
import { bridgeRows } from '#lib/study/bridge/bridge-rows.ts';

export const runtime = 'nodejs';
export const dynamic = 'force-dynamic';

/** All rows of the bridge from NumPy and PyTorch. */
export function GET(request: Request): Promise<Response> {
  return answering(async () => json(bridgeRows(await asking(request))));
}
