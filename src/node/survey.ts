import type {Article} from '../article.ts'
import type {CorpusRule} from '../define-corpus-rule.ts'

/** For a file, by rule, the files of the articles with which it has to be judged. */
export type Beside = ReadonlyMap<string, ReadonlyMap<CorpusRule, readonly string[]>>

/** What a survey of the files of a run brought. */
export interface Surveyed {
  readonly beside: Beside
  /** Rules that broke, by the file on which they did. */
  readonly failures: ReadonlyMap<string, readonly {readonly rule: string; readonly error: unknown}[]>
}

/**
 * Reads all files once, one after the other, and lets each rule say which belong together. What it keeps are the digests;
 * a file that cannot be read is named when it is linted.
 */
export async function surveyFiles(
  files: readonly string[],
  rules: readonly CorpusRule[],
  read: (file: string) => Promise<{readonly article: Article} | {readonly failure: string}>
): Promise<Surveyed> {
  const beside = new Map<string, Map<CorpusRule, readonly string[]>>()
  const failures = new Map<string, {rule: string; error: unknown}[]>()
  const surveys = rules.map((rule) => ({rule, survey: rule.survey(), members: [] as string[]}))
  for (const file of files) {
    const done = await read(file)
    if ('failure' in done) continue
    for (const {rule, survey, members} of surveys) {
      try {
        survey.add(done.article)
        members.push(file)
      } catch (error) {
        failures.set(file, [...(failures.get(file) ?? []), {rule: rule.meta.id, error}])
      }
    }
  }
  for (const {rule, survey, members} of surveys) {
    for (const [index, others] of survey.related()) {
      const file = members[index]!
      const known = beside.get(file) ?? new Map<CorpusRule, readonly string[]>()
      known.set(
        rule,
        others.map((other) => members[other]!)
      )
      beside.set(file, known)
    }
  }
  return {beside, failures}
}

/** Text that is kept read, in UTF-16 units: a small run is read once, a large one needs no more memory for it. */
const keptText = 300_000

/** A reader that keeps what it read last, as far as it is little. */
export function keepRead<T>(
  read: (file: string) => Promise<T>,
  sizeOf: (done: T) => number
): (file: string) => Promise<T> {
  const kept = new Map<string, T>()
  let size = 0
  return async (file) => {
    const known = kept.get(file)
    kept.delete(file)
    const done = known ?? (await read(file))
    // The order of the map is that of use.
    kept.set(file, done)
    if (!known) size += sizeOf(done)
    for (const [oldest, last] of kept) {
      if (size <= keptText || oldest === file) break
      kept.delete(oldest)
      size -= sizeOf(last)
    }
    return done
  }
}
