import type {Article} from '../article.ts'
import {isCorpusRule, type AnyRule, type CorpusRule} from '../define-corpus-rule.ts'
import type {Desk} from './desk.ts'
import type {Grounds} from './grounds.ts'
import {pathOf, type RunOptions} from './run-options.ts'

/** All by which files are linted. */
export interface Team {
  readonly options: RunOptions
  readonly grounds: Grounds
  readonly desk: Desk
}

/** For a file, by the id of a rule, the files of the articles with which it has to be judged. */
export type Beside = ReadonlyMap<string, readonly (readonly [rule: string, files: readonly string[]])[]>

/** Rules across articles that remember the same of an article, and find by it what belongs together. */
export type Kin = readonly [CorpusRule, ...CorpusRule[]]

/** The rules across articles among some, in groups that need one digest and one survey. */
export function groupKin(rules: readonly AnyRule[]): Kin[] {
  const groups: [CorpusRule, ...CorpusRule[]][] = []
  for (const rule of rules.filter(isCorpusRule)) {
    const kin = groups.find(([first]) => first.digest === rule.digest && first.relate === rule.relate)
    if (kin) kin.push(rule)
    else groups.push([rule])
  }
  return groups
}

/** Goes through the digests of a run. What it keeps are the digests; in a large run they are all that is kept. */
export interface FilesSurvey {
  /** Takes in what a rule of each group remembers of a file, where it did not break. */
  readonly add: (file: string, digests: readonly unknown[]) => void
  /** Says what belongs together, and forgets the digests. */
  readonly related: () => Beside
}

export function surveyFiles(groups: readonly Kin[]): FilesSurvey {
  const surveys = groups.map((rules) => ({rules, members: [] as string[], digests: [] as unknown[]}))
  return {
    add(file, made) {
      for (const [index, {members, digests}] of surveys.entries()) {
        if (made[index] === undefined) continue
        members.push(file)
        digests.push(made[index])
      }
    },
    related() {
      const beside = new Map<string, (readonly [rule: string, files: readonly string[]])[]>()
      for (const {rules, members, digests} of surveys.splice(0)) {
        for (const [index, others] of rules[0].relate(digests)) {
          const files = others.map((other) => members[other]!)
          const file = members[index]!
          const known = beside.get(file) ?? []
          known.push(...rules.map(({meta}) => [meta.id, files] as const))
          beside.set(file, known)
        }
      }
      return beside
    }
  }
}

/** The rules that are on for one of the files at least. */
export function rulesOn(files: readonly string[], {options, grounds}: Team): AnyRule[] {
  const settings = new Set(files.map((file) => grounds.settingsFor(pathOf(file, options))))
  const on = new Set([...settings].flatMap(({rules}) => rules.map(({rule}) => rule)))
  return options.rules.filter((rule) => on.has(rule))
}

/** The survey of all files in this thread, one after the other; one that cannot be read is named when it is linted. */
export async function surveyHere(files: readonly string[], team: Team): Promise<Beside> {
  const groups = files.length < 2 ? [] : groupKin(rulesOn(files, team))
  if (groups.length === 0) return new Map()
  const survey = surveyFiles(groups)
  for (const file of files) {
    const done = await team.desk.open(file)
    if ('failure' in done) continue
    survey.add(
      file,
      groups.map(([rule]) => digestOf(rule, done.article).digest)
    )
  }
  return survey.related()
}

/** What a rule remembers of an article, or why it broke. */
export function digestOf(
  {meta, digest}: CorpusRule,
  article: Article
): {readonly digest: unknown; readonly failed?: {readonly rule: string; readonly error: unknown}} {
  try {
    return {digest: digest(article)}
  } catch (error) {
    return {digest: undefined, failed: {rule: meta.id, error}}
  }
}
