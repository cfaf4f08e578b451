import type {Directive, Extracted, Span} from '../article.ts'
import type {Finding} from '../finding.ts'
import {show} from '../facts/problem.ts'
import {sameWords} from '../report/fingerprint.ts'
import {unknownRule} from './config-problems.ts'

/** Id under which directives themselves are reported. */
export const directiveRule = 'directive'

const page = 'https://github.com/reportlint/reportlint/blob/main/docs/use-it.md'

/** One rule of one directive (undefined: every rule), and the range of the text in which it is silent. */
interface Silence {
  readonly directive: Directive
  readonly rule: string | undefined
  readonly range: Span
}

/**
 * Takes out the findings that the directives of an article silence, and adds one for every directive that does
 * not do what it says: it names no rule, silences nothing, or gives no reason where a finding weighs `error`.
 *
 * @param ids all rules there are
 * @param broken rules that failed: nobody knows what a directive would have silenced
 * @param open rules whose findings depend on the other articles of the run: a directive for them may silence nothing
 */
export function applyDirectives(
  {text, directives}: Pick<Extracted, 'text' | 'directives'>,
  findings: readonly Finding[],
  ids: readonly string[],
  broken: ReadonlySet<string> = new Set(),
  open: readonly string[] = []
): Finding[] {
  if (directives.length === 0) return [...findings]
  const {silences, idle} = readSilences(text, directives)
  const used = new Set<Silence>()
  const unreasoned = new Set<Directive>()
  const kept = findings.filter((finding) => {
    const fitting = silences.filter(
      ({directive, rule, range}) =>
        (rule === undefined || rule === finding.rule) &&
        holds(range, finding.span) &&
        speaksOf(directive, text, finding)
    )
    for (const silence of fitting) used.add(silence)
    if (fitting.length === 0) return true
    if (finding.level !== 'error' || fitting.some(({directive}) => directive.reason !== undefined))
      return false
    for (const {directive} of fitting) unreasoned.add(directive)
    return true
  })
  const unknown = directives.flatMap((directive) =>
    directive.rules
      .filter((rule) => !ids.includes(rule))
      .map((rule) => report(directive, unknownRule(rule, ids), 'error'))
  )
  const useless = [...silences, ...idle]
    .filter((silence) => !used.has(silence))
    .filter(({rule}) =>
      rule === undefined ? broken.size === 0 : ids.includes(rule) && !broken.has(rule) && !open.includes(rule)
    )
    .map(({directive, rule}) =>
      report(
        directive,
        `Unexpected directive \`${nameOf(directive, rule)}\` that silences nothing, expected none`,
        'warn'
      )
    )
  const reasonless = [...unreasoned].map((directive) =>
    report(
      directive,
      `Unexpected directive \`${directive.kind}\` without a reason, expected ${directive.inFrontMatter ? '`reason`' : '`-- ` and the reason'}`,
      'error'
    )
  )
  return [...kept, ...unknown, ...useless, ...reasonless]
}

/** A directive with words lets only findings on them be. */
function speaksOf({words}: Directive, text: string, {span, source}: Finding): boolean {
  if (words.length === 0) return true
  if (source) return false
  const own = sameWords(text.slice(span.start, span.end))
  return words.some((word) => sameWords(word) === own)
}

const holds = (range: Span, {start}: Span): boolean => range.start <= start && start < range.end

/** A directive without rules speaks of all of them. */
const rulesOf = ({rules}: Directive): readonly (string | undefined)[] =>
  rules.length > 0 ? rules : [undefined]

function readSilences(text: string, directives: readonly Directive[]) {
  const silences: Silence[] = []
  // An `enable` that ends nothing does not do what it says either.
  const idle: Silence[] = []
  const open = new Map<string | undefined, {directive: Directive; start: number}>()
  const close = (rule: string | undefined, end: number): boolean => {
    const begun = open.get(rule)
    if (!begun) return false
    silences.push({directive: begun.directive, rule, range: {start: begun.start, end}})
    return open.delete(rule)
  }
  for (const directive of directives) {
    const {kind, at} = directive
    for (const rule of rulesOf(directive)) {
      if (kind === 'disable-file') silences.push({directive, rule, range: {start: 0, end: Infinity}})
      else if (kind === 'disable-next-line') silences.push({directive, rule, range: nextLine(text, at)})
      else if (kind === 'disable') {
        if (!open.has(rule)) open.set(rule, {directive, start: at})
      } else {
        // A bare `enable` ends all that is disabled.
        const ended = rule === undefined ? [...open.keys()].map((key) => close(key, at)) : [close(rule, at)]
        if (!ended.includes(true)) idle.push({directive, rule, range: {start: at, end: at}})
      }
    }
  }
  for (const rule of [...open.keys()]) close(rule, Infinity)
  return {silences, idle}
}

/** The next line of the text that is not blank. */
function nextLine(text: string, at: number): Span {
  let start = at
  while (start < text.length && text[start]!.trim() === '') start++
  const end = text.indexOf('\n', start)
  return {start, end: end < 0 ? Infinity : end + 1}
}

const nameOf = ({kind, words}: Directive, rule: string | undefined): string =>
  [kind, ...(rule === undefined ? [] : [rule]), ...words.map((word) => `"${show(word)}"`)].join(' ')

const report = (directive: Directive, message: string, level: 'error' | 'warn'): Finding => ({
  rule: directiveRule,
  level,
  verdict: null,
  message,
  note: '',
  url: page,
  span: {start: directive.at, end: directive.at},
  source: directive.source,
  expected: [],
  evidence: [],
  related: []
})
