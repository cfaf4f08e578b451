import type {AnyRule} from '../define-corpus-rule.ts'

/** What a format tells of the program: its version, and the rules that there are. */
export interface Tool {
  readonly version: string
  readonly rules: readonly AnyRule[]
}

export const toolName = 'reportlint'
export const toolUrl = 'https://github.com/reportlint/reportlint'
