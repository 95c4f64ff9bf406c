export default ({ k }: { k: number }) => ({ line: [[0, 0], [1, k / 3]] });
