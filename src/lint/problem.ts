/** Something in a config or a fact sheet that is not as it must be: a value, printed at the rim. */
export interface Problem {
  readonly path: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  /** In the grammar of messages: `Unexpected …, expected …`. */
  readonly message: string
}

/** `path:line:column: message`, the form that terminals and editors make a link of. */
export const formatProblem = ({path, line, column, message}: Problem): string =>
  `${path}:${line}:${column}: ${message}`
