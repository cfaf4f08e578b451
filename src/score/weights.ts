/**
 * Rules that find what does not fit and never count what does: a misspelt name is found, the hundred names beside it that
 * are right are not counted. In a share of claims each would be an error out of one. They weigh nothing unless a config says
 * otherwise, and are shown beside the score.
 */
export const oneSidedRules: readonly string[] = ['date-exists', 'name-consistency', 'name-spelling']

/** What a claim of a rule weighs in the share. */
export function weightOf(weights: Readonly<Record<string, number>>, rule: string): number {
  if (Object.hasOwn(weights, rule)) return weights[rule]!
  return oneSidedRules.includes(rule) ? 0 : 1
}
