/** Scores of the seven outlets of PolNeAR, training part, against the presidents and vice presidents of the United States. */
import {profileOf} from '../src/score/profile.ts'
import {readFileSync} from 'node:fs'
import {join} from 'node:path'
import {isCorpusRule} from '../src/define-corpus-rule.ts'
import {allRules} from '../src/generated/rules.ts'
import {lintArticle} from '../src/lint/lint-article.ts'
import {settingsOf} from '../src/lint/settings.ts'
import {reportArticle} from '../src/report/report.ts'
import {scoreText} from '../src/report/score-text.ts'
import {scoreArticles} from '../src/score/score-articles.ts'
import {scoredArticle} from '../src/score/scored-article.ts'
import {originsOf} from '../src/score/sources.ts'
import {officeholders, polnearArticle, polnearNames} from './polnear.ts'

const data = process.argv[2] ?? '../shared/data'
const facts = officeholders(data)
const [head = '', ...lines] = readFileSync(join(data, 'polnear/metadata.tsv'), 'utf8').trimEnd().split('\n')
const columns = head.split('\t')
const cell = (cells: readonly string[], name: string) => cells[columns.indexOf(name)] ?? ''
const known = new Map(
  lines.map((line) => {
    const cells = line.split('\t')
    return [
      cell(cells, 'filename').replace(/\.txt$/, ''),
      {source: cell(cells, 'publisher'), authors: [cell(cells, 'author'), cell(cells, 'wire')]}
    ] as const
  })
)
const {rules} = settingsOf([{preset: 'recommended'}], allRules)
const own = rules.flatMap(({rule, ...rest}) => (isCorpusRule(rule) ? [] : [{rule, ...rest}]))
const sources = new Map<string, string>()
const scored = polnearNames(data, 'train').map((name) => {
  const article = polnearArticle(data, 'train', name, facts)
  const report = {
    ...reportArticle(article, article.text, lintArticle(article, own)),
    profile: profileOf(article)
  }
  const {source, authors} = known.get(name) ?? {source: '', authors: []}
  return scoredArticle(
    {...report, ...(source !== '' && {source}), authors},
    {originsOf: (credits) => originsOf(credits, sources), uncounted: new Set()}
  )
})
const report = scoreArticles(scored, {
  version: '0',
  rules: '',
  sheets: facts.sheets.map(({path, title}) => ({path, title, verified: '', sha256: ''}))
})
console.log(scoreText(report, {color: false, width: 140}))
const total = {supported: 0, contradicted: 0, unverifiable: 0}
for (const {tallies} of scored)
  for (const tally of Object.values(tallies)) {
    total.supported += tally.supported
    total.contradicted += tally.contradicted
    total.unverifiable += tally.unverifiable
  }
const checkable = scored
  .map(({tallies}) =>
    Object.values(tallies).reduce((sum, {supported, contradicted}) => sum + supported + contradicted, 0)
  )
  .sort((a, b) => a - b)
console.log(
  total,
  'articles',
  scored.length,
  'claims per article',
  ((total.supported + total.contradicted) / scored.length).toFixed(2),
  'median',
  checkable[checkable.length >> 1],
  'without any',
  checkable.filter((one) => one === 0).length
)
for (const source of report.sources)
  console.log(
    source.name,
    source.articles,
    source.claims,
    source.leftOut,
    source.designEffect.toFixed(2),
    source.effective,
    source.disclosure
  )
for (const {path, claims = []} of scored)
  for (const claim of claims)
    if (claim.verdict === 'contradicted')
      console.log(path, claim.rule, claim.leftOut ?? '', claim.text, '|', claim.message)
