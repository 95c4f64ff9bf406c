export const line = (slope: number) => (x: number): number => slope * x;
