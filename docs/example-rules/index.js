import {anomaly, defineRule, flag} from 'reportlint'

const messages = {
  bare: (poll) => `Unexpected \`${poll}\` without its sample and margin of error, expected one of them`,
  partial: (poll, missing) =>
    `Unexpected \`${poll}\` without its \`${missing}\`, expected that beside the result`
}

const polls = new Set(['poll', 'polls', 'survey', 'surveys'])
/** What tells a poll of opinions from a vote (“polls closed”): it says something, or something is according to it. */
const says = new Set(
  ['find', 'finds', 'found', 'show', 'shows', 'showed', 'shown', 'suggest', 'suggests', 'suggested'].concat(
    [
      'put',
      'puts',
      'give',
      'gives',
      'gave',
      'indicate',
      'indicates',
      'indicated',
      'has',
      'had',
      'say',
      'says'
    ],
    ['said', 'according']
  )
)
const asks = new Set([
  'asked',
  'polled',
  'surveyed',
  'interviewed',
  'questioned',
  'sampled',
  'sample',
  'among',
  'of'
])
const asked = new Set(
  [
    'adult',
    'adults',
    'american',
    'americans',
    'elector',
    'electors',
    'household',
    'households',
    'interview'
  ].concat(
    ['interviews', 'parent', 'parents', 'people', 'person', 'persons', 'resident', 'residents', 'respondent'],
    ['respondents', 'voter', 'voters', 'worker', 'workers']
  )
)

export default defineRule(
  {
    id: 'poll-margin',
    url: 'https://example.org/rules/poll-margin',
    description: 'Asks for the sample or the margin of error of a poll',
    subject: 'article',
    level: 'warn',
    preset: 'newsroom',
    needs: [],
    options: {both: flag(false, 'Ask for the sample and the margin, not for one of the two')},
    messages
  },
  function* (article, {both}) {
    const poll = firstPoll(article)
    if (!poll) return
    const hasMargin = holdsMargin(article)
    const hasSample = holdsSample(article)
    if (both ? hasMargin && hasSample : hasMargin || hasSample) return
    const words = article.text.slice(poll.start, poll.end)
    const message =
      hasMargin || hasSample
        ? messages.partial(words, hasSample ? 'margin of error' : 'sample')
        : messages.bare(words)
    yield anomaly({span: poll, message, note: 'How many were asked, and how far off the result may be?'})
  }
)

/** The first poll of the body that reports a share of those asked. */
function firstPoll({sentences, blocks, tokens, quantities, quotations}) {
  for (const {first, last, block} of sentences) {
    // A headline has no room, and the words of a speaker are not the article's.
    if (blocks[block].role !== 'body') continue
    const indices = Array.from({length: last - first}, (_, index) => first + index)
    const at = indices.find((index) => polls.has(tokens.norm[index]))
    if (at === undefined || !indices.some((index) => says.has(tokens.norm[index]))) continue
    const span = {start: tokens.start[at], end: tokens.end[at]}
    if (quotations.some(({outer}) => outer.start <= span.start && span.end <= outer.end)) continue
    const isShare = ({unit, first: from}) => unit === 'percent' && from >= first && from < last
    if (quantities.some(isShare)) return span
  }
}

/** “a margin of error of 3 points”, “a sampling error of …”, “plus or minus 3”, “±3”. */
const holdsMargin = ({tokens: {norm}}) =>
  norm.some(
    (word, index) =>
      word === '±' ||
      (word === 'margin' && norm.slice(index, index + 5).includes('error')) ||
      (word === 'sampling' && norm[index + 1] === 'error') ||
      (word === 'plus' && norm[index + 1] === 'or' && norm[index + 2] === 'minus')
  )

/** “surveyed 1,204 adults”, “a sample of 900 voters”; not “ahead among 400 million voters”. */
const holdsSample = ({tokens: {norm}, quantities}) =>
  quantities.some(
    ({value, unit, first, last}) =>
      unit !== 'percent' &&
      value >= 50 &&
      value < 1e6 &&
      norm.slice(Math.max(0, first - 4), first).some((word) => asks.has(word)) &&
      norm.slice(first, last + 4).some((word) => asked.has(word))
  )
