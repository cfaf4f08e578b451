/**
 * What the reading finds in annotated news, and what it misses, beside a simpler way in the same run.
 *
 * `npm run bench:accuracy -- [--data FOLDER] [--only times,quotations] [--misses N]`. A kind whose corpus is not there
 * is left out; without any corpus the run ends with 2.
 */
import {parseArgs} from 'node:util'
import {measureExtraction} from './extraction.ts'
import {measureKnownNames} from './known-names.ts'
import {type Figure, type Measured, ratesOf} from './measure.ts'
import {measurePronounSpeakers} from './pronoun-speakers.ts'
import {measureQuantities} from './quantities.ts'
import {measureQuotations} from './quotations.ts'
import {measureSentences} from './sentences.ts'
import {measureTimes} from './times.ts'

const kinds: Readonly<Record<string, (data: string) => Measured>> = {
  times: measureTimes,
  quantities: measureQuantities,
  sentences: measureSentences,
  quotations: (data) => measureQuotations(data),
  'pronoun-speakers': measurePronounSpeakers,
  'known-names': measureKnownNames,
  extraction: measureExtraction
}

const {values} = parseArgs({
  options: {
    data: {type: 'string', default: '../shared/data'},
    only: {type: 'string', default: Object.keys(kinds).join(',')},
    misses: {type: 'string', default: '0'}
  }
})
const asked = values.only.split(',')
const unknown = asked.find((kind) => !(kind in kinds))
if (unknown !== undefined)
  fail(`Unexpected kind \`${unknown}\`, expected some of ${Object.keys(kinds).join(', ')}`)

console.log(
  [
    'measure'.padEnd(38),
    'P'.padStart(6),
    'R'.padStart(6),
    'F1'.padStart(6),
    'right/found/gold'.padStart(18),
    'at least'.padStart(9),
    '  baseline'
  ].join('')
)
let measured = 0
const misses: string[] = []
for (const kind of asked) {
  const result = kinds[kind]!(values.data)
  const isThere = result.figures.some(({score}) => score.gold > 0)
  if (!isThere) console.error(`${kind}: no corpus in \`${values.data}\``)
  if (isThere && kind !== 'sentences') measured++
  for (const figure of isThere ? result.figures : []) console.log(lineOf(figure))
  // Evenly over the list, which stands in the order of the corpus.
  const most = Number(values.misses)
  const step = Math.max(1, Math.floor(result.misses.length / Math.max(1, most)))
  misses.push(...result.misses.filter((_, index) => index % step === 0).slice(0, most))
}
for (const miss of misses) console.log(`  ${miss}`)
if (measured === 0 && asked.some((kind) => kind !== 'sentences'))
  fail(
    `Unexpected folder \`${values.data}\` without a corpus, expected \`meantime\`, \`polnear\` or \`html-articles\` in it`
  )

function lineOf({measure, score, baseline, least}: Figure): string {
  const {precision, recall, f1} = ratesOf(score)
  const counts = score.means
    ? `${score.gold} pages`
    : [score.right, score.found, score.gold].filter((count) => count !== undefined).join('/')
  return [
    measure.padEnd(38),
    percent(precision),
    percent(recall),
    percent(f1),
    counts.padStart(18),
    (least === undefined ? '' : String(least)).padStart(9),
    baseline ? `  ${baseline.name} ${percent(ratesOf(baseline.score).f1).trim()}` : ''
  ]
    .join('')
    .trimEnd()
}

function percent(share: number | undefined): string {
  return (share === undefined ? '' : (100 * share).toFixed(1)).padStart(6)
}

function fail(message: string): never {
  console.error(message)
  process.exit(2)
}
