import type {Article} from '../../src/article.ts'
import {rangeOf} from '../../src/claims/precision.ts'
import {defineRule} from '../../src/define-rule.ts'
import {anomaly, type Judgement} from '../../src/finding.ts'
import {commonCounts} from '../../src/language/en/counts.ts'
import {isNumberBetween} from '../../src/read/counts.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import type {Count} from '../../src/relations.ts'
import {overlaps} from '../../src/time/day.ts'

const messages = {
  other: (count: string, first: string) => `Unexpected count \`${count}\`, expected \`${first}\` as elsewhere`
}

export const numberConsistency = defineRule(
  {
    id: 'number-consistency',
    description: 'Finds one thing counted in two ways in an article',
    subject: 'article',
    level: 'warn',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* (article) {
    const {counts, quantities} = article
    if (counts.length < 2) return
    let counted: ReadonlySet<number> | undefined
    const byNoun = Map.groupBy(counts, ({noun}) => noun.join(' '))
    for (const group of byNoun.values()) {
      if (group.length < 2) continue
      // More than two values are counts of several things.
      const values = new Set(group.map(({quantity}) => quantities[quantity]!.value))
      if (values.size !== 2) continue
      const [one, two] = pairOf(article, group) ?? []
      counted ??= new Set(quantities.map(({value}) => value))
      if (one && two && !isPart(article, counted, one, two)) yield report(article, one, two)
    }
  }
)

/** The count that stands alone, and one that it differs from, where both can only be of the same things. */
function pairOf(article: Article, group: readonly Count[]): readonly [Count, Count] | undefined {
  const [first] = group
  const slip = group.find((count) => isTransposed(article, first!, count))
  if (first && slip) return [slip, first]
  const other = group.find((count) => !agree(article, first!, count))
  if (!first || !other || group.some(({narrowed}) => narrowed === 'before')) return
  if (inSpeech(article, first) !== inSpeech(article, other)) return
  if (first.headline)
    return isLede(article, group, other) && first.verb === other.verb ? [first, other] : undefined
  if (group.some(({narrowed}) => narrowed !== null)) return
  const common = first.noun.length === 1 && commonCounts.has(first.noun[0]!)
  return other.definite && !first.definite && !common ? [other, first] : undefined
}

/** “Storm sinks 12 trawlers” over “A storm sank 14 trawlers”: the text begins with another count, and keeps to it. */
function isLede(article: Article, [first, ...body]: readonly Count[], {quantity, verb}: Count): boolean {
  return (
    verb !== undefined &&
    article.quantities[quantity]!.first < lede &&
    body.every((count) => !count.headline && !agree(article, first!, count))
  )
}
/** Where the first paragraphs end, in tokens. */
const lede = 120

/** Whether the words of both allow one value: “nearly 3,000” and 2,883. */
function agree({quantities}: Article, a: Count, b: Count): boolean {
  const [one, two] = [quantities[a.quantity]!, quantities[b.quantity]!]
  return overlaps(rangeOf(one, true), rangeOf(two, true))
}

/** 2,883 and 2,838: two digits that changed places are a slip, whatever the words around. */
function isTransposed({quantities}: Article, a: Count, b: Count): boolean {
  const [one, two] = [quantities[a.quantity]!, quantities[b.quantity]!].map(({value, step}) =>
    step === 1 && Number.isInteger(value) ? String(value) : ''
  )
  if (!one || !two || one.length < 4 || one.length !== two.length) return false
  const differing = [...one].flatMap((digit, index) => (digit === two[index] ? [] : [index]))
  const [left, right] = differing
  return (
    differing.length === 2 && right === left! + 1 && one[left!] === two[right] && one[right] === two[left!]
  )
}

/** “21 countries … two withdrew … the 19 countries”: a number between tells of the difference. */
function isPart({quantities, tokens}: Article, counted: ReadonlySet<number>, a: Count, b: Count): boolean {
  const [one, two] = [quantities[a.quantity]!, quantities[b.quantity]!]
  const rest = Math.abs(one.value - two.value)
  const [from, to] = [Math.min(one.last, two.last), Math.max(one.first, two.first)]
  return counted.has(rest) || isNumberBetween(tokens, from, to, rest)
}

const inSpeech = ({quotations, quantities}: Article, {quantity}: Count) =>
  quotationAt(quotations, quantities[quantity]!.start)

function report({quantities, text}: Article, one: Count, two: Count): Judgement {
  const [odd, known] = [quantities[one.quantity]!, quantities[two.quantity]!]
  const [written, first] = [text.slice(odd.start, odd.end), text.slice(known.start, known.end)]
  return anomaly({
    span: odd,
    message: messages.other(written, first),
    note: `The article counts ${first} and ${written}. One of the two is off.`,
    related: [{span: known, message: 'Counted here'}]
  })
}
