import type {Verdict} from '../finding.ts'
import type {ArticleReport, PlacedClaim, PlacedFinding} from '../report/report.ts'
import {hostOf} from '../lint/metadata.ts'
import {isLeftOut} from '../lint/disputes.ts'
import {normalize} from '../read/tokens.ts'
import {sourceKey} from './sources.ts'
import type {ArticleProfile, LeftOut, ScoredArticle, ScoredClaim, Verdicts} from './types.ts'

/** Who stands behind an article, and which rules count. */
export interface ScoringGround {
  /** The names of whose report an article is, by the credits that it gives; empty where none is sure. */
  readonly originsOf: (credits: readonly string[]) => readonly string[]
  /** Rules whose findings are claims that another rule has counted: those across articles. */
  readonly uncounted: ReadonlySet<string>
}

/** The report of an article with what the score needs beside it. */
export interface ProfiledReport extends ArticleReport {
  readonly profile: ArticleProfile
}

export const isProfiled = (report: ArticleReport): report is ProfiledReport => report.profile !== undefined

/** The judgements of an article as the score takes them. */
export function scoredArticle(report: ProfiledReport, {originsOf, uncounted}: ScoringGround): ScoredArticle {
  const {path, url, headline, published, credits, authors, profile} = report
  // Who gives no name but an address is known by its host.
  const source = report.source ?? hostOf(url)
  const claims = claimsOf(report, uncounted)
  return {
    path,
    url,
    headline,
    published,
    source,
    origins: originsOf([...credits, ...authors]).filter(
      (name) => sourceKey(name) !== (source && sourceKey(source))
    ),
    profile,
    ...talliesOf(claims),
    claims,
    isStale: false
  }
}

/**
 * A claim is what one rule says of one span, as `lintArticle` counts them: contradicted before supported before
 * unverifiable. In the order of the text.
 */
function claimsOf({findings, supported}: ArticleReport, uncounted: ReadonlySet<string>): ScoredClaim[] {
  const claims = new Map<string, {from: PlacedClaim | PlacedFinding; verdict: Verdict}>()
  const placeOf = ({rule, span}: PlacedClaim | PlacedFinding) => `${rule} ${span.start} ${span.end}`
  const take = (verdict: Verdict, all: readonly (PlacedClaim | PlacedFinding)[]) => {
    for (const from of all) {
      if (!uncounted.has(from.rule) && !claims.has(placeOf(from))) claims.set(placeOf(from), {from, verdict})
    }
  }
  const judged = (verdict: Verdict) => findings.filter((finding) => finding.verdict === verdict)
  take('contradicted', judged('contradicted'))
  take('supported', supported)
  take('unverifiable', judged('unverifiable'))
  const seen = new Map<string, number>()
  return [...claims.values()]
    .toSorted((a, b) => a.from.span.start - b.from.span.start || a.from.span.end - b.from.span.end)
    .map(({from, verdict}) => {
      const facts = from.evidence.map(({fact}) => fact).toSorted()
      const said = `${from.rule}|${facts.join('|')}|${normalize(from.text)}`
      // Said twice in one text, it is two claims; a copy says both of them again.
      const times = (seen.get(said) ?? 0) + 1
      seen.set(said, times)
      return {
        rule: from.rule,
        verdict,
        text: from.text,
        span: from.span,
        place: from.place,
        message: 'message' in from ? from.message : '',
        evidence: from.evidence,
        key: `${said}|${times}`,
        ...('fingerprint' in from && {fingerprint: from.fingerprint}),
        ...leftOutOf(from)
      }
    })
}

function leftOutOf(from: PlacedClaim | PlacedFinding): {leftOut?: LeftOut} {
  if ('disputed' in from && from.disputed && isLeftOut(from.disputed)) return {leftOut: 'disputed'}
  return from.isQuoted ? {leftOut: 'quotation'} : {}
}

/** By rule the claims that count, and how many do not. */
export function talliesOf(claims: readonly ScoredClaim[]): Pick<ScoredArticle, 'tallies' | 'leftOut'> {
  const tallies: Record<string, Record<Verdict, number>> = {}
  const leftOut: Partial<Record<LeftOut, number>> = {}
  for (const claim of claims) {
    if (claim.leftOut) {
      leftOut[claim.leftOut] = (leftOut[claim.leftOut] ?? 0) + 1
      continue
    }
    const tally = (tallies[claim.rule] ??= {supported: 0, contradicted: 0, unverifiable: 0})
    tally[claim.verdict] += 1
  }
  return {tallies, leftOut}
}

export const noClaims: Verdicts = {supported: 0, contradicted: 0, unverifiable: 0}
