/** Whether an address, as it is written or as a socket says it, is one at which this machine alone can be reached. */
export function isLoopback(address: string): boolean {
  return /^(localhost|(::ffff:)?127(\.\d{1,3}){3}|\[?::1\]?)$/i.test(address);
}
