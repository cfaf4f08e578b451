/** For sorting, by code units. Not `localeCompare`: the order must not depend on where the linter runs. */
export const compareText = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0)
