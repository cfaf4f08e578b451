import {isLeftOut, type Dispute} from '../lint/disputes.ts'
import type {Finding} from '../finding.ts'
import {withParts, type ArticleReport} from './report.ts'

/** An article in which disputed findings are told to be so, and the claims among them are not counted. */
export interface Answered {
  readonly report: ArticleReport
  /** Fingerprints of the disputes that fit a finding of the article. */
  readonly fitting: ReadonlySet<string>
}

/**
 * Tells what is disputed of an article. A finding whose dispute was upheld is a note from then on; the claims of findings
 * that are disputed and not rejected leave the counts.
 *
 * @param disputes by fingerprint
 * @param uncounted ids of rules whose findings are no claims of their own: those across articles
 */
export function answer(
  report: ArticleReport,
  disputes: ReadonlyMap<string, Dispute>,
  uncounted: ReadonlySet<string> = new Set()
): Answered {
  const fitting = new Set(
    report.findings.map(({fingerprint}) => fingerprint).filter((mark) => disputes.has(mark))
  )
  if (fitting.size === 0) return {report, fitting}
  const findings = report.findings.map((finding) => {
    const disputed = disputes.get(finding.fingerprint)
    if (!disputed) return finding
    return {...finding, disputed, ...(disputed.resolution === 'upheld' && {level: 'info' as const})}
  })
  const counted = findings.filter(({rule}) => !uncounted.has(rule))
  const all = claimsOf(counted, 'contradicted')
  const left = claimsOf(
    counted.filter(({disputed}) => !disputed || !isLeftOut(disputed)),
    'contradicted'
  )
  const supported = new Set(report.supported.map(keyOf))
  const open = (some: typeof counted) =>
    [...claimsOf(some, 'unverifiable')].filter((claim) => !all.has(claim) && !supported.has(claim)).length
  const claims = {
    ...report.claims,
    contradicted: report.claims.contradicted - (all.size - left.size),
    unverifiable:
      report.claims.unverifiable -
      (open(counted) - open(counted.filter(({disputed}) => !disputed || !isLeftOut(disputed))))
  }
  return {report: withParts(report, {findings, claims}), fitting}
}

// As claims are counted: what one rule says of one span.
const keyOf = ({rule, span}: Pick<Finding, 'rule' | 'span'>): string => `${rule} ${span.start} ${span.end}`
const claimsOf = (
  findings: readonly Finding[] | ArticleReport['findings'],
  verdict: Finding['verdict']
): Set<string> => new Set(findings.filter((one) => one.verdict === verdict).map(keyOf))
