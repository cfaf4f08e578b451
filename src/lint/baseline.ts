import {compareText} from '../compare.ts'
import {z} from 'zod'
import {show, type Problem} from '../facts/problem.ts'
import {readYaml} from '../facts/read-yaml.ts'
import {sameWords} from '../report/fingerprint.ts'
import type {PlacedFinding} from '../report/report.ts'

/** A finding that a run is to know and not to tell: by rule, words and the sentence around them, not by line. */
export interface BaselineEntry {
  readonly rule: string
  readonly words: string
  readonly fingerprint: string
}

/** Known findings by article; paths are relative to the file in which they stand. */
export type Baseline = ReadonlyMap<string, readonly BaselineEntry[]>

type Marked = Pick<PlacedFinding, 'rule' | 'text' | 'fingerprint'>

const word = (error: string) => z.string({error}).min(1, {error})

const entry = z.strictObject(
  {
    rule: word('the id of a rule'),
    words: z.string({error: 'the words of a finding'}),
    fingerprint: z.string({error: fingerprintForm()}).regex(/^[0-9a-f]{32}$/, {error: fingerprintForm()})
  },
  {error: 'a map of `rule`, `words`, and `fingerprint`'}
)

function fingerprintForm(): string {
  return 'a fingerprint of 32 hexadecimal digits'
}

const schema = z.strictObject(
  {
    version: z.literal(1, {error: '`1`'}),
    findings: z.record(z.string(), z.array(entry, {error: 'a list of findings'}), {
      error: 'a map of articles to findings'
    })
  },
  {error: 'a map of `version` and `findings`'}
)

/** Reads a baseline; every problem names its place. Never throws. */
export function parseBaseline(source: string, path: string): {baseline: Baseline; problems: Problem[]} {
  const {data, problems, locate} = readYaml(source)
  if (problems.length > 0)
    return {baseline: new Map(), problems: problems.map((problem) => ({path, ...problem}))}
  const parsed = schema.safeParse(data)
  if (parsed.success) return {baseline: new Map(Object.entries(parsed.data.findings)), problems: []}
  return {
    baseline: new Map(),
    problems: parsed.error.issues.flatMap((issue) => {
      const keys = issue.path.filter((key) => typeof key !== 'symbol')
      if (issue.code === 'unrecognized_keys') {
        return issue.keys.map((key) => ({
          path,
          ...locate([...keys, key], 'key'),
          level: 'error' as const,
          message: `Unexpected key \`${show(key)}\`, expected ${keys.length === 0 ? '`version` or `findings`' : '`rule`, `words`, or `fingerprint`'}`
        }))
      }
      const message = `Unexpected value${keys.length > 0 ? ` for \`${show(String(keys.at(-1)))}\`` : ''}, expected ${issue.message}`
      return [{path, ...locate(keys), level: 'error' as const, message}]
    })
  }
}

/** The text of a baseline: a finding in each line, in one order, so that a change of it can be read. */
export function formatBaseline(baseline: Baseline): string {
  const articles = [...baseline]
    .filter(([, entries]) => entries.length > 0)
    .toSorted(([a], [b]) => compareText(a, b))
    .map(([path, entries]) => {
      const lines = entries
        .toSorted(
          (a, b) =>
            compareText(a.rule, b.rule) ||
            compareText(a.words, b.words) ||
            compareText(a.fingerprint, b.fingerprint)
        )
        .map(({rule, words, fingerprint}) => `      ${spell({rule, words, fingerprint})}`)
      return `    ${JSON.stringify(path)}: [\n${lines.join(',\n')}\n    ]`
    })
  const findings = articles.length > 0 ? `{\n${articles.join(',\n')}\n  }` : '{}'
  return `{\n  "version": 1,\n  "findings": ${findings}\n}\n`
}

const spell = (value: object): string =>
  JSON.stringify(value).replaceAll('","', '", "').replaceAll('":"', '": "')

export const entryOf = ({rule, text, fingerprint}: Marked): BaselineEntry => ({
  rule,
  words: sameWords(text),
  fingerprint
})

/**
 * Parts the findings of an article into those that a baseline knows and new ones. A finding is known by its
 * fingerprint; where its sentence was edited, by rule and words, as long as an entry with them is left.
 */
export function partFindings<F extends Marked>(
  findings: readonly F[],
  entries: readonly BaselineEntry[]
): {known: readonly F[]; fresh: readonly F[]; unused: readonly BaselineEntry[]} {
  const left = new Map(entries.map((entry) => [entry.fingerprint, entry]))
  const known = new Set(
    findings.filter(({fingerprint, rule}) => {
      if (left.get(fingerprint)?.rule !== rule) return false
      return left.delete(fingerprint)
    })
  )
  const byWords = new Map<string, BaselineEntry[]>()
  for (const entry of left.values()) {
    const key = wordsKey(entry.rule, entry.words)
    byWords.set(key, [...(byWords.get(key) ?? []), entry])
  }
  for (const finding of findings) {
    if (known.has(finding)) continue
    const match = byWords.get(wordsKey(finding.rule, sameWords(finding.text)))?.shift()
    if (!match) continue
    left.delete(match.fingerprint)
    known.add(finding)
  }
  return {
    known: findings.filter((finding) => known.has(finding)),
    fresh: findings.filter((finding) => !known.has(finding)),
    unused: [...left.values()]
  }
}

const wordsKey = (rule: string, words: string): string => JSON.stringify([rule, words])
