import {Console} from 'node:console'
import type {AnyRule} from '../../define-corpus-rule.ts'
import {serve} from '../lsp/server.ts'

/** Serves an editor on standard input and output; the process ends when the editor does. */
export function lsp(rules: readonly AnyRule[], version: string): Promise<never> {
  // Standard output is the protocol’s: what a plugin prints would break it.
  globalThis.console = new Console(process.stderr, process.stderr)
  serve(process.stdin, process.stdout, rules, version)
  return new Promise(() => undefined)
}
