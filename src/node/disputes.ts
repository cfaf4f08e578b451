import {readFile} from 'node:fs/promises'
import path from 'node:path'
import type {Problem} from '../facts/problem.ts'
import {longestSheet} from '../facts/read-yaml.ts'
import {parseDisputes, type Dispute, type PlacedDispute} from '../lint/disputes.ts'
import {answer} from '../report/disputed.ts'
import type {ArticleReport} from '../report/report.ts'
import {reason, type ConfigLoader, type LoadedConfig} from './config-files.ts'
import {formatProblem} from './lint-files.ts'
import {displayPath} from './paths.ts'

/** The right of reply in a run: what is disputed of each article, and at last what fitted nothing. */
export interface Replies {
  /** The report with what is disputed of it. */
  readonly answer: (file: string, report: ArticleReport) => ArticleReport
  /** What is disputed of the articles of a config, as a text that changes with it. */
  readonly stateOf: (file: string) => string
  /** Lines on the disputes that fitted no finding so far. */
  readonly unfitting: () => string[]
}

/** Reads what is disputed of these articles. */
export type RepliesTo = (files: readonly string[]) => Promise<{replies: Replies; problems: string[]}>

/**
 * Reads the files of disputes that the configs of the articles name, or those named for the run in their place.
 *
 * @param uncounted ids of rules whose findings are no claims of their own: those across articles
 */
export async function loadReplies(
  files: readonly string[],
  loader: ConfigLoader,
  {cwd, named, uncounted}: {cwd: string; named: readonly string[] | undefined; uncounted: ReadonlySet<string>}
): Promise<{replies: Replies; problems: string[]}> {
  const problems: string[] = []
  const byFile = new Map<string, Promise<PlacedDispute[]>>()
  const load = (file: string, complain: (message: string) => Problem) => {
    const known = byFile.get(file)
    if (known) return known
    const loading = readDisputes(file, displayPath(file, cwd), complain).then((read) => {
      problems.push(...read.problems.map(formatProblem))
      return read.disputes
    })
    byFile.set(file, loading)
    return loading
  }
  const byConfig = new Map<LoadedConfig, ReadonlyMap<string, Dispute>>()
  const placed = new Map<string, PlacedDispute>()
  const ownNames = named?.map((name) => ({
    file: path.resolve(cwd, name),
    complain: (message: string): Problem => ({path: name, line: 1, column: 1, level: 'error', message})
  }))
  for (const config of new Set(files.map((file) => loader.configFor(file)))) {
    const names =
      ownNames ??
      config.disputes.map(({value, directory, problem}) => ({
        file: path.resolve(directory, value),
        complain: problem
      }))
    const disputes = new Map<string, Dispute>()
    for (const {file, complain} of names) {
      for (const one of await load(file, complain)) {
        disputes.set(one.dispute.fingerprint, one.dispute)
        placed.set(one.dispute.fingerprint, one)
      }
    }
    byConfig.set(config, disputes)
  }
  const fitted = new Set<string>()
  return {
    problems,
    replies: {
      answer: (file, report) => {
        const disputes = byConfig.get(loader.configFor(file))
        if (!disputes || disputes.size === 0) return report
        const answered = answer(report, disputes, uncounted)
        for (const fingerprint of answered.fitting) fitted.add(fingerprint)
        return answered.report
      },
      stateOf: (file) => JSON.stringify([...(byConfig.get(loader.configFor(file)) ?? [])]),
      unfitting: () =>
        [...placed]
          .filter(([fingerprint]) => !fitted.has(fingerprint))
          .map(([fingerprint, {problem}]) =>
            formatProblem(problem(`Unexpected dispute of \`${fingerprint}\`, expected a finding of this run`))
          )
    }
  }
}

async function readDisputes(
  file: string,
  shown: string,
  complain: (message: string) => Problem
): Promise<{disputes: PlacedDispute[]; problems: Problem[]}> {
  const fail = (message: string) => ({disputes: [], problems: [complain(message)]})
  try {
    const bytes = await readFile(file)
    if (bytes.length > longestSheet) return fail(`Unexpected size of \`${shown}\`, expected at most 16 MB`)
    return parseDisputes(new TextDecoder('utf-8', {fatal: true}).decode(bytes), shown)
  } catch (error) {
    if (error instanceof TypeError) return fail(`Unexpected bytes in \`${shown}\`, expected UTF-8`)
    return fail(`Unexpected file \`${shown}\` that cannot be read, expected disputes: ${reason(error)}`)
  }
}
