import type {ScoredArticle, ScoredClaim, ScoreReport, SourceScore} from '../score/types.ts'
import {publishedJson, pretty} from './json.ts'

/** JSON for other programs: fields are added, never renamed. Unknown is `null`. */
export function scoreJson(report: ScoreReport): string {
  const {method, sheets, sources, unknown, articles, stale} = report
  return `${pretty({
    version: 1,
    method: {...method, by: method.by ?? null},
    facts: sheets,
    sources: sources.map(sourceJson),
    unknown,
    stale,
    articles: articles.map(articleJson)
  })}\n`
}

const sourceJson = ({score, why, aboveMean, disclosure, periods, ...source}: SourceScore) => ({
  ...source,
  score: score ?? null,
  why: why ?? null,
  aboveMean: aboveMean ?? null,
  disclosure: {
    ...disclosure,
    signed: disclosure.signed ?? null,
    dated: disclosure.dated ?? null,
    namedSpeakers: disclosure.namedSpeakers ?? null,
    vaguePerThousandWords: disclosure.vaguePerThousandWords ?? null
  },
  periods: periods.map((period) => ({...period, score: period.score ?? null, why: period.why ?? null}))
})

const articleJson = ({
  path,
  url,
  headline,
  published,
  source,
  origins,
  profile: {sketch: _, ...profile},
  tallies,
  leftOut,
  claims,
  isStale
}: ScoredArticle) => ({
  path,
  url: url ?? null,
  headline: headline ?? null,
  published: publishedJson(published),
  source: source ?? null,
  origins,
  profile,
  tallies,
  leftOut,
  isStale,
  claims: claims?.map(claimJson) ?? null
})

const claimJson = ({rule, verdict, text, place, message, evidence, fingerprint, leftOut}: ScoredClaim) => ({
  rule,
  verdict,
  text,
  ...place,
  message,
  evidence: evidence.map(({fact, value, source}) => ({fact, value, source: source ?? null})),
  ...(fingerprint !== undefined && {fingerprint}),
  leftOut: leftOut ?? null
})
