/** The policy of the judge’s worker: it evaluates the solutions of the packs, and fetches from its own origin alone. */
export const JUDGE_POLICY = "default-src 'none'; script-src 'unsafe-eval'; connect-src 'self'; frame-ancestors 'none'";
