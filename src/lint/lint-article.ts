import {compareText} from '../compare.ts'
import type {Article, Span} from '../article.ts'
import {toFinding, type Meta} from '../define-rule.ts'
import type {Evidence, Finding, Judgement, Verdict} from '../finding.ts'
import {quotationAt} from '../read/mentions.ts'
import {applyDirectives} from './directives.ts'
import type {ActiveRule} from './settings.ts'

/** How many claims were judged how; each claim counts once. */
export type Claims = Readonly<Record<Verdict, number>>

/** A rule that threw: its findings are not to be trusted, those of the others are. */
export interface Failure {
  readonly rule: string
  readonly path: string
  readonly error: unknown
}

/** A claim that holds: no finding, but shown by editors and reports, and counted for the score. */
export interface SupportedClaim {
  readonly rule: string
  /** In the extracted text. */
  readonly span: Span
  readonly evidence: readonly Evidence[]
  /** The words are a speaker’s: the article reports the claim and does not make it. */
  readonly isQuoted?: true
}

export interface Linted {
  /** In the order of the text, then by rule. */
  readonly findings: readonly Finding[]
  /** As many as `claims` counts as supported, in the same order. */
  readonly supported: readonly SupportedClaim[]
  readonly claims: Claims
  readonly failures: readonly Failure[]
}

/** Something else that looks at an article: a retext plugin, a rule across articles, a rule of a newsroom's own. */
export interface Extra {
  readonly id: string
  /** It sees more than the article: what a directive for it silences depends on the run, and may be nothing. */
  readonly isCorpus?: true
  readonly findings: (article: Article) => readonly Finding[]
  /** Where it is a rule made with `defineRule`: it judges as all rules do, and its claims count. */
  readonly active?: ActiveRule
}

/** Lets something look, and may measure the time that it takes. */
export type Watch = (rule: string, look: () => void) => void

/**
 * Lets every rule judge an article. Pure: the same article, rules and facts give the same findings.
 *
 * @param ids all rules that a directive may name, the ones that are off too
 */
export function lintArticle(
  article: Article,
  rules: readonly ActiveRule[],
  ids: readonly string[] = rules.map(({rule}) => rule.meta.id),
  extras: readonly Extra[] = [],
  watch: Watch = (_, look) => look()
): Linted {
  const found: Finding[] = []
  const holding = new Map<string, SupportedClaim>()
  const failures: Failure[] = []
  const attempt = (rule: string, look: () => void) => {
    try {
      watch(rule, look)
    } catch (error) {
      failures.push({rule, path: article.path, error})
    }
  }
  for (const {rule, level, options} of [...rules, ...extras.flatMap(({active}) => active ?? [])]) {
    attempt(rule.meta.id, () => {
      for (const judgement of rule.judge(article, options)) {
        const finding = toFinding(rule.meta, level, article, judgement)
        if (finding) found.push(finding)
        else holding.set(claimOf(rule.meta.id, judgement.span), toSupported(article, rule.meta, judgement))
      }
    })
  }
  for (const {id, findings} of extras) attempt(id, () => found.push(...findings(article)))

  const open = extras.filter(({isCorpus}) => isCorpus).map(({id}) => id)
  const broken = new Set(failures.map(({rule}) => rule))
  const known = [...ids, ...extras.map(({id}) => id)]
  const findings = [
    ...applyDirectives(article, sortFindings(found), known, broken, open),
    ...unreadParts(article)
  ].toSorted(inOrder)
  // A rule across articles tells a reader where two differ; the claim itself was counted by the rule for its kind.
  const own = (all: readonly Finding[]) => all.filter(({rule}) => !open.includes(rule))
  const against = claimsOf(own(found), 'contradicted')
  const supported = [...holding].filter(([claim]) => !against.has(claim)).map(([, claim]) => claim)
  const claims = {
    supported: supported.length,
    contradicted: claimsOf(own(findings), 'contradicted').size,
    unverifiable: [...claimsOf(own(findings), 'unverifiable')].filter(
      (claim) => !against.has(claim) && !holding.has(claim)
    ).length
  }
  return {findings, supported: supported.toSorted(inTextOrder), claims, failures}
}

function toSupported(
  {quotations}: Article,
  {id, subject}: Meta,
  {span, evidence = []}: Judgement
): SupportedClaim {
  // What a quotation says is the speaker’s; that it was said, and by whom, is the article’s.
  const isQuoted =
    subject !== 'quotations' &&
    quotationAt(quotations, span.start) !== null &&
    quotationAt(quotations, span.end - 1) !== null
  return {rule: id, span, evidence, ...(isQuoted && {isQuoted})}
}

/** What the file says of itself and cannot be read: no rule's business, but nothing is skipped in silence. */
const unreadParts = ({problems}: Article): Finding[] =>
  problems.map(({message, source}) => ({
    rule: 'front-matter',
    level: 'warn',
    verdict: null,
    message,
    note: '',
    url: '',
    span: {start: 0, end: 0},
    source,
    expected: [],
    evidence: [],
    related: []
  }))

/**
 * A claim is what one rule says of one span. Where a rule finds it both supported and contradicted, it is
 * contradicted; what a directive silences was looked at by a person, and counts for nothing.
 */
const claimOf = (rule: string, {start, end}: Span): string => `${rule} ${start} ${end}`

const claimsOf = (findings: readonly Finding[], verdict: Verdict): ReadonlySet<string> =>
  new Set(findings.filter((one) => one.verdict === verdict).map(({rule, span}) => claimOf(rule, span)))

function inTextOrder(a: SupportedClaim, b: SupportedClaim): number {
  return a.span.start - b.span.start || a.span.end - b.span.end || compareText(a.rule, b.rule)
}
const inOrder = (a: Finding, b: Finding): number => inTextOrder(a, b) || compareText(a.message, b.message)

/** In order, each once. */
function sortFindings(findings: readonly Finding[]): Finding[] {
  const sorted = findings.toSorted(inOrder)
  return sorted.filter((finding, index) => index === 0 || inOrder(sorted[index - 1]!, finding) !== 0)
}
