import {oneSidedRules} from '../../score/weights.ts'
import type {Counted, Disclosure, PeriodScore, ScoreReport, SourceScore} from '../../score/types.ts'
import {plural, thousands} from '../counts.ts'
import {lowestOf, percent, rangeAxis, rangeBar, trend, type Range} from './charts.ts'
import {markup, type Html} from './html.ts'
import {table} from './method.ts'
import {listLink} from './overview.ts'

/** Charts of changes over time are drawn for so many sources; the tables are there for all. */
const mostTrends = 40

/** The sources with their scores, how sure they are, and what they rest on. */
export function scoresView(report: ScoreReport): Html {
  const {sources, method} = report
  const scored = sources.filter(({score}) => score)
  const ranges = scored.map(({score}) => score!)
  const lowest = lowestOf(ranges)
  return markup`<h3>Sources</h3>
${scored.length > 0 && howToRead(report, scored)}
<table class="list scores"><thead><tr><th scope="col">Source</th><th scope="col" class="number">Score</th><th scope="col">${percent(method.interval)} interval${scored.length > 0 && rangeAxis(lowest)}</th><th scope="col" class="number">Articles</th><th scope="col" class="number">Words</th><th scope="col" class="number">Checkable claims</th><th scope="col" class="number">Contradicted</th></tr></thead><tbody>
${sources.map((source) => sourceRow(source, lowest, method.prior.mean))}
</tbody></table>
${sources.length === 0 && markup`<p class="none">No article names its publisher. The config can, under <code>overrides</code> and <code>sources</code>.</p>`}
${leftOutLine(sources)}
${unknownLine(report)}
${scored.length > 1 && comparisons(scored)}
${method.by !== undefined && trends(sources, method.by)}
${sources.length > 0 && disclosures(sources)}
`
}

function howToRead({method}: ScoreReport, scored: readonly SourceScore[]): Html {
  const {name, score} = scored[0]!
  const {mean, low, high} = score!
  return markup`<div class="reading"><p><b>How to read it.</b> The score is the share of a source’s checkable claims that fit the recorded facts. For <bdi>${name}</bdi> it is ${percent(mean)}: with a probability of ${percent(method.interval)}, the share lies between ${percent(low)} and ${percent(high)}. A long bar means that few claims were found, not that they are bad. <b>Where bars overlap, this run does not tell which source is better.</b> The dashed line is the mean of the sources, ${percent(method.prior.mean)}.</p>
<p><b>What it does not say.</b> Consistency with the fact sheet, not truth: only claims that a fact sheet covers are counted, and a sheet can be wrong. Below ${plural(method.minimumClaims, 'checkable claim')} there is no score.</p></div>`
}

function sourceRow(
  {name, articles, words, claims, score, why}: SourceScore,
  lowest: number,
  average: number
): Html {
  const checkable = claims.supported + claims.contradicted
  return markup`<tr><th scope="row"><a href="${listLink({source: name})}" dir="auto">${name}</a></th>
${score ? markup`<td class="number score" data-label="Score"><b>${percent(score.mean)}</b></td><td class="range" data-label="Interval"><span>${spellRange(score)}</span>${rangeBar(score, lowest, average)}</td>` : markup`<td class="number" data-label="Score"><span class="unknown">none</span></td><td class="range"><span class="unknown">${why ?? 'no score'}</span></td>`}
<td class="number" data-label="Articles">${thousands(articles)}</td><td class="number" data-label="Words">${thousands(words)}</td><td class="number" data-label="Checkable claims">${thousands(checkable)}</td><td class="number${claims.contradicted > 0 ? ' k-contradicted' : ' zero'}" data-label="Contradicted">${thousands(claims.contradicted)}</td></tr>
`
}

const spellRange = ({low, high}: Range): string => `${percent(low)} to ${percent(high)}`

/** Claims that are shown and not counted, and why. */
function leftOutLine(sources: readonly SourceScore[]): Html | undefined {
  const sum = (why: keyof SourceScore['leftOut']) =>
    sources.reduce((total, {leftOut}) => total + leftOut[why], 0)
  const parts = [
    [sum('quotation'), 'of a quoted speaker'],
    [sum('disputed'), 'disputed'],
    [sum('repeated'), 'repeated by copies of a text'],
    [sum('weightless'), 'of rules that only find what does not fit']
  ].filter(([count]) => count !== 0)
  if (parts.length === 0) return
  return markup`<p class="levels">Claims shown and not counted: ${parts.map(([count, why]) => `${count} ${why}`).join(', ')}.</p>`
}

function unknownLine({unknown, stale, articles}: ScoreReport): Html | undefined {
  const shared = articles.filter(
    ({source, origins}) => origins.length + (source === undefined ? 0 : 1) > 1
  ).length
  if (unknown.articles === 0 && stale === 0 && shared === 0) return
  return markup`<p class="levels">${shared > 0 && `${plural(shared, 'article')} ${shared === 1 ? 'counts' : 'count'} for the publisher and for the agency or paper whose report it is. `}${unknown.articles > 0 && `${plural(unknown.articles, 'article')} without a known publisher ${unknown.articles === 1 ? 'counts' : 'count'} for no source. `}${stale > 0 && `${plural(stale, 'article')} judged by other fact sheets or rules could not be judged again.`}</p>`
}

/** How sure one can be that a source stands above another. */
function comparisons(scored: readonly SourceScore[]): Html | undefined {
  if (scored.length > 12 || scored.every(({above}) => above.length === 0)) return
  const names = scored.map(({name}) => name)
  const rows = scored.map(({name, above}) => [
    markup`<bdi>${name}</bdi>`,
    ...names.map((other) => {
      const probability = above.find(({source}) => source === other)?.probability
      return probability === undefined ? '–' : percent(probability)
    })
  ])
  return markup`<details class="more"><summary>How sure is it that one source is above another?</summary>
<p>The probability that the share of the source in the row is above that in the column. About ${percent(0.5)} is a toss of a coin.</p>
${table('Probability that one source is above another', ['Source', ...names], rows, 'numbers')}</details>`
}

function trends(sources: readonly SourceScore[], by: 'week' | 'month'): Html | undefined {
  const shown = sources.filter(({periods}) => periods.some(({score}) => score))
  if (shown.length === 0)
    return markup`<h3>Over time</h3><p class="none">No source has enough checkable claims in any one ${by} for a score of that ${by}.</p>`
  const isDrawn = shown.some(({periods}) => periods.filter(({score}) => score).length > 1)
  const lowest = lowestOf(shown.flatMap(({periods}) => periods.flatMap(({score}) => score ?? [])))
  return markup`<h3>By ${by}</h3>
<p>Score of each ${by} with its interval${isDrawn && ` as a band. A gap is a ${by} with too few claims`}.</p>
<div class="trends">${shown.slice(0, mostTrends).map(
    ({name, periods}) =>
      markup`<figure><figcaption dir="auto">${name}</figcaption>${course(periods, lowest)}${periodTable(name, periods, by)}</figure>
`
  )}</div>
${shown.length > mostTrends && markup`<p>${plural(shown.length - mostTrends, 'more source')} not drawn.</p>`}`
}

/** A chart; of a single estimate the words say as much. */
function course(periods: readonly PeriodScore[], lowest: number): Html {
  const [only, ...more] = periods.flatMap(({period, score}) => (score ? [{period, score}] : []))
  if (only && more.length === 0)
    return markup`<p>${only.period}: <b>${percent(only.score.mean)}</b>, with an interval of ${spellRange(only.score)}.</p>`
  return trend(
    periods.map(({period, score}) => ({period, range: score})),
    lowest
  )
}

const periodTable = (name: string, periods: readonly PeriodScore[], by: string): Html =>
  markup`<details><summary>As a table</summary>${table(
    `${name} by ${by}`,
    [by === 'week' ? 'Week' : 'Month', 'Score', 'Interval', 'Claims'],
    periods.map((period) => [
      period.period,
      period.score ? percent(period.score.mean) : 'none',
      period.score ? spellRange(period.score) : '–',
      thousands(checkableOf(period))
    ])
  )}</details>`

const checkableOf = ({claims}: Counted): number => claims.supported + claims.contradicted

/** Beside the score, never part of it. */
function disclosures(sources: readonly SourceScore[]): Html {
  const share = (value: number | undefined) => (value === undefined ? '–' : percent(value))
  const row = ({name, disclosure}: {name: string; disclosure: Disclosure}) => [
    markup`<bdi>${name}</bdi>`,
    share(disclosure.signed),
    share(disclosure.dated),
    share(disclosure.namedSpeakers),
    disclosure.vaguePerThousandWords === undefined ? '–' : disclosure.vaguePerThousandWords.toFixed(1),
    thousands(disclosure.corrections)
  ]
  return markup`<h3>Disclosure</h3>
<p>What the articles of a source show of how they were made. It is no part of the score.</p>
${table('Disclosure of each source', ['Source', 'Signed', 'Dated', 'Quotations with a named speaker', 'Vague attributions per 1,000 words', 'Corrections'], sources.map(row), 'numbers')}`
}

/** The numbers behind the scores. */
export function scoringMethod({method}: ScoreReport): Html {
  const {prior, correlation, interval, minimumClaims, weights} = method
  const own = new Map(oneSidedRules.map((rule) => [rule, 0]))
  for (const [rule, weight] of Object.entries(weights)) own.set(rule, weight)
  const unlike = [...own].filter(([, weight]) => weight !== 1)
  return markup`<h3>How scores come about</h3>
<p>Of a source’s claims, those that fit a recorded fact are set against those that do not; what nobody can verify counts for neither. Claims in one article tend to hold or fail together, and copies of one text repeat them: each claim counts once, and the number is corrected for what articles have in common. The score is the mean of a Beta posterior; the interval holds its middle ${percent(interval)}.</p>
${table(
  'Parameters',
  ['Parameter', 'Value'],
  [
    [
      'Prior',
      `${prior.kind === 'empirical' ? 'from the sources of the run' : 'fixed'}: Beta(${prior.beta.alpha.toFixed(2)}, ${prior.beta.beta.toFixed(2)}), mean ${percent(prior.mean)}, weight of ${prior.weight.toFixed(1)} claims`
    ],
    ['Correlation within an article', correlation.toFixed(3)],
    ['Fewest checkable claims for a score', thousands(minimumClaims)],
    [
      'Weights of rules',
      unlike.length === 0
        ? 'all 1'
        : `1, but ${unlike.map(([rule, weight]) => `${weight} for ${rule}`).join(', ')}`
    ],
    ...(method.rules === ''
      ? []
      : [['Rules and settings', markup`<code class="hash">${method.rules}</code>`] as const])
  ]
)}`
}
