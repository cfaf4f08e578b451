import type {Article, QuantityMention} from '../../src/article.ts'
import {convert} from '../../src/claims/convert.ts'
import {rangeOf, spellNumber} from '../../src/claims/precision.ts'
import {seaWords} from '../../src/language/en/conversions.ts'
import {defineRule} from '../../src/define-rule.ts'
import {contradicted, supported} from '../../src/finding.ts'
import {quotationAt} from '../../src/read/mentions.ts'
import {overlaps} from '../../src/time/day.ts'

const messages = {
  other: (written: string, given: string, right: string) =>
    `Unexpected conversion \`${written}\` of \`${given}\`, expected about \`${right}\``
}

export const unitConversion = defineRule(
  {
    id: 'unit-conversion',
    description: 'Checks amounts that are given in two units',
    subject: 'article',
    level: 'error',
    preset: 'recommended',
    needs: [],
    messages
  },
  function* (article) {
    const {conversions, quantities, quotations, text, tokens} = article
    const sea = {atSea: conversions.length > 0 && tokens.forms.some((word) => seaWords.has(word))}
    for (const {from, to} of conversions) {
      const [given, converted] = [whole(article, from), quantities[to]!]
      if (given.unit === null || converted.unit === null) continue
      const values = convert(given.value, given.unit, converted.unit, sea)
      const back = convert(converted.value, converted.unit, given.unit, sea)
      if (!values || !back) continue
      const written = text.slice(converted.start, converted.end)
      const right = values[0]!
      const evidence = [{fact: `reckoning/${given.unit}-${converted.unit}`, value: spellNumber(right)}]
      if (isConversion(given, converted, sea) || isConversion(converted, given, sea)) {
        yield supported(converted, evidence)
        continue
      }
      const amount = text.slice(given.start, given.end)
      yield contradicted({
        span: {start: given.start, end: converted.end},
        message: messages.other(written, amount, `${spellNumber(right)} ${spellUnit(converted.unit)}`),
        note: `${amount} is about ${spellNumber(right)} ${spellUnit(converted.unit)}, ${written} about ${spellNumber(back[0]!)} ${spellUnit(given.unit)}.`,
        evidence,
        quotation: quotationAt(quotations, converted.start)
      })
    }
  }
)

/** “5 feet 10 inches (178 cm)”: the amounts right before belong to it. */
function whole({quantities, tokens}: Article, index: number): QuantityMention {
  const last = quantities[index]!
  const before = quantities[index - 1]
  if (!before || before.unit === null || last.unit === null) return last
  const gap = last.first - before.last
  if (gap > 1 || (gap === 1 && !['and', ',', '-'].includes(tokens.norm[before.last]!))) return last
  const [more] = convert(before.value, before.unit, last.unit) ?? []
  return more === undefined ? last : {...last, start: before.start, value: more + last.value}
}

/** Whether one is the other, rounded as it is written; ranges at both ends. */
function isConversion(a: QuantityMention, b: QuantityMention, sea: {readonly atSea: boolean}): boolean {
  if ((a.upTo === undefined) !== (b.upTo === undefined)) return true
  const fits = (one: number, two: number) => {
    const precise = {...b, value: two, step: roundStep(two, b.step)}
    const values = convert(one, a.unit!, b.unit!, sea)!
    const edges = rangeOf({...a, value: one})
    const low = convert(edges.from, a.unit!, b.unit!, sea)!
    const high = convert(edges.to, a.unit!, b.unit!, sea)!
    return values.some(
      (value, index) =>
        overlaps({from: value, to: value}, rangeOf(precise)) ||
        overlaps({from: low[index]!, to: high[index]!}, rangeOf({...b, value: two}))
    )
  }
  return fits(a.value, b.value) && (a.upTo === undefined || fits(a.upTo, b.upTo!))
}

/** “60 mph (95 kph)”: who writes a number in fives or tens has rounded to them, though by no more than a tenth. */
function roundStep(value: number, step: number): number {
  const size = Math.abs(value)
  const round = size % 10 === 0 ? 10 : size % 5 === 0 ? 5 : step
  return Math.max(step, Math.min(round, size / 10))
}

const irregular: ReadonlyMap<string, string> = new Map([
  ['foot', 'feet'],
  ['inch', 'inches'],
  ['stone', 'stone']
])

/** `miles per hour`, `square feet`, `degrees celsius`. */
function spellUnit(unit: string): string {
  const words = unit.split('-')
  const head = words[0] === 'square' || words[0] === 'cubic' || words[0] === 'nautical' ? 1 : 0
  return words.map((word, index) => (index === head ? (irregular.get(word) ?? `${word}s`) : word)).join(' ')
}
