/** Something in a fact sheet that a person has to mend (`error`) or should look at (`warning`). */
export interface Problem {
  readonly path: string
  /** Both count from 1. */
  readonly line: number
  readonly column: number
  readonly level: 'error' | 'warning'
  readonly message: string
}

/** A place in a sheet; both count from 1. */
export interface Place {
  readonly line: number
  readonly column: number
}

/** A value as it may stand between backticks in a message: one line, not too long. */
export function show(value: string): string {
  const line = value.replace(/[\s\p{Cc}]+/gu, ' ').replaceAll('`', "'")
  return line.length > 60 ? `${line.slice(0, 59)}…` : line
}

/** “`a`, `b`, or `c`”. */
export function listOf(values: readonly string[]): string {
  const quoted = values.map((value) => `\`${show(value)}\``)
  if (quoted.length < 3) return quoted.join(' or ')
  return `${quoted.slice(0, -1).join(', ')}, or ${quoted.at(-1)!}`
}
