import {z} from 'zod'
import {listOf, show, type Problem} from '../facts/problem.ts'
import {readYaml} from '../facts/read-yaml.ts'
import {parseEdtf} from '../time/day.ts'
import {expected, valueAt} from './config-problems.ts'

const text = (error: string) =>
  z.string({error}).max(4000, {error: 'at most 4,000 characters'}).regex(/\S/, {error})

const day = (description: string) =>
  z
    .string({error: 'a day such as `2025-03-28`'})
    .regex(/^\d{4}-\d\d-\d\d$/, {error: 'a day such as `2025-03-28`'})
    .refine((value) => parseEdtf(value) !== undefined, {error: 'a day of the calendar'})
    .describe(description)

export const resolutions = ['open', 'upheld', 'rejected'] as const
export type Resolution = (typeof resolutions)[number]

const fingerprintWords = 'a fingerprint of 32 hexadecimal digits, in quotation marks'
const fields = {
  fingerprint: z
    .string({error: fingerprintWords})
    .regex(/^[0-9a-f]{32}$/, {error: fingerprintWords})
    .describe('Fingerprint of the finding, from the HTML report or `--format json`.'),
  who: text('the name of who disputes it').describe('Who disputes the finding.'),
  when: day('The day on which it was disputed.'),
  why: text('the reason').describe('What is wrong with the finding, in the words of who disputes it.'),
  resolution: z
    .enum(resolutions, {error: listOf(resolutions)})
    .optional()
    .describe(
      '`open` until somebody decided (also if not given); `upheld`: the finding is wrong and is left out for good; `rejected`: it counts again.'
    ),
  note: text('text').optional().describe('Why it was resolved so.'),
  resolved: day('The day on which it was resolved.').optional()
}

/** The format of a file of disputes, from which its JSON Schema is made too. */
export const disputesSchema = z
  .array(z.strictObject(fields, {error: 'a map with `fingerprint`, `who`, `when`, and `why`'}), {
    error: 'a list of disputes'
  })
  .describe('Findings that somebody disputes: the right of reply.')

/** What somebody says against a finding, and what became of it. */
export interface Dispute {
  readonly fingerprint: string
  readonly who: string
  /** `2025-04-02` */
  readonly when: string
  readonly why: string
  readonly resolution: Resolution
  readonly note?: string
  /** `2025-04-09` */
  readonly resolved?: string
}

/** A dispute with the place at which it stands, to be told where it fits nothing. */
export interface PlacedDispute {
  readonly dispute: Dispute
  readonly problem: (message: string) => Problem
}

/** A dispute that still keeps a finding from being counted. */
export const isLeftOut = ({resolution}: Dispute): boolean => resolution !== 'rejected'

/** Reads a file of disputes; never throws. Those that are right are there beside the problems of the others. */
export function parseDisputes(
  source: string,
  path: string
): {disputes: PlacedDispute[]; problems: Problem[]} {
  const yaml = readYaml(source)
  const problems: Problem[] = yaml.problems.map((problem) => ({path, ...problem}))
  // An empty file: nobody disputes anything.
  if (yaml.data === undefined || yaml.data === null) return {disputes: [], problems}
  const at = (keys: readonly (string | number)[], message: string, part?: 'key'): Problem => ({
    path,
    ...yaml.locate(keys, part),
    level: 'error',
    message
  })
  const {data} = yaml
  if (!Array.isArray(data))
    return {
      disputes: [],
      problems: [
        ...problems,
        at([], `Unexpected ${typeof data === 'object' ? 'map' : 'text'}, expected a list of disputes`)
      ]
    }
  const disputes: PlacedDispute[] = []
  const first = new Map<string, number>()
  for (const [index, raw] of data.entries()) {
    const parsed = disputesSchema.element.safeParse(raw)
    if (!parsed.success) {
      const told = new Set<string>()
      for (const issue of parsed.error.issues) {
        // What is no day at all is no day of the calendar either.
        const where = `${issue.code === 'unrecognized_keys'} ${issue.path.join('.')}`
        if (told.has(where)) continue
        told.add(where)
        problems.push(...tell(issue, raw, (keys, message, part) => at([index, ...keys], message, part)))
      }
      continue
    }
    const {fingerprint, who, when, why, resolution = 'open', note, resolved} = parsed.data
    const before = first.get(fingerprint)
    if (before !== undefined) {
      const {line} = yaml.locate([before])
      problems.push(
        at(
          [index, 'fingerprint'],
          `Unexpected second dispute of \`${fingerprint}\`, expected one (the first is in line ${line})`
        )
      )
      continue
    }
    if (resolved !== undefined && resolved < when) {
      problems.push(
        at(
          [index, 'resolved'],
          `Unexpected day \`${resolved}\` before that of the dispute, expected \`${when}\` or later`
        )
      )
      continue
    }
    first.set(fingerprint, index)
    disputes.push({
      dispute: {
        fingerprint,
        who,
        when,
        why,
        resolution,
        ...(note !== undefined && {note}),
        ...(resolved !== undefined && {resolved})
      },
      problem: (message) => at([index, 'fingerprint'], message)
    })
  }
  return {disputes, problems}
}

type At = (keys: readonly (string | number)[], message: string, part?: 'key') => Problem

function tell(issue: z.core.$ZodIssue, raw: unknown, at: At): Problem[] {
  const keys = issue.path.filter((key) => typeof key !== 'symbol')
  if (issue.code === 'unrecognized_keys') {
    const known = Object.keys(fields)
    return issue.keys.map((key) =>
      at([key], `Unexpected key \`${show(key)}\`, expected ${expected(key, known)}`, 'key')
    )
  }
  const value = valueAt(raw, keys)
  if (value === undefined || value === null) {
    return [at(keys.slice(0, -1), `Unexpected lack of \`${keys.join('.')}\`, expected ${issue.message}`)]
  }
  return [
    at(
      keys,
      `Unexpected value \`${show(JSON.stringify(value))}\`${keys.length > 0 ? ` for \`${keys.join('.')}\`` : ''}, expected ${issue.message}`
    )
  ]
}
