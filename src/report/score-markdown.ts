import type {Counted, ScoreReport} from '../score/types.ts'
import {printable} from './cells.ts'
import {plural, thousands} from './counts.ts'
import {compareNotes, percent} from './score-words.ts'

/** A table for comments and wikis. */
export function scoreMarkdown({sources, unknown, method, sheets}: ScoreReport): string {
  const rows = sources.flatMap((source) => [
    line([escape(source.name), ...numbers(source, thousands(source.words))]),
    ...source.periods.map((period) => line([period.period, ...numbers(period, '')]))
  ])
  const notes = compareNotes(sources).map(escape)
  if (unknown.articles > 0) notes.push(`${plural(unknown.articles, 'article')} of unknown source`)
  const prior = `Prior ${method.prior.kind === 'fixed' ? 'fixed' : 'from the sources of the run'}: mean ${percent(method.prior.mean)} %, weight of ${method.prior.weight.toFixed(1)} claims.`
  return [
    '| source | articles | words | checkable | contradicted | score | 90 % interval |',
    '| --- | ---: | ---: | ---: | ---: | ---: | --- |',
    ...rows,
    '',
    ...notes.flatMap((note) => [`${note}.`, '']),
    `Score: share of checkable claims that are consistent with ${plural(sheets.length, 'fact sheet')}, estimated, in percent. ${prior}`,
    ''
  ].join('\n')
}

const line = (cells: readonly string[]) => `| ${cells.join(' | ')} |`

const numbers = ({articles, claims, score, why}: Counted, words: string): string[] => [
  thousands(articles),
  words,
  thousands(claims.supported + claims.contradicted),
  thousands(claims.contradicted),
  score ? percent(score.mean) : '–',
  score ? `${percent(score.low)}–${percent(score.high)}` : (why ?? '')
]

/** A name as Markdown shows it, letter by letter. */
const escape = (text: string): string =>
  printable(text)
    .replace(/\s+/g, ' ')
    .replace(/[\\`*_{}[\]<>()#+!|&~]/g, '\\$&')
