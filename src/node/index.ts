/** Reportlint on files: what the command line does, for other programs. */
export {createConfigLoader, type ConfigLoader, type LoadedConfig} from './config-files.ts'
export {findArticles, type Found} from './find-articles.ts'
export {formatProblem, prepareRun, type Run, type RunOptions} from './lint-files.ts'
export {loadFacts} from './load-facts.ts'
export {run} from './cli.ts'
export type {ExitCode, Io} from './io.ts'
export {lintFiles, type LintedFiles} from './lint-all.ts'
