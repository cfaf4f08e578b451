import type {QuantityMention} from '../article.ts'
import type {FactBase, Figure} from '../facts/fact-base.ts'
import {singularOf} from '../language/en/number.ts'
import {measures} from '../language/en/units.ts'
import {figurePhrasesOf, figureStem} from './figure-phrases.ts'

type Quantity = Pick<QuantityMention, 'unit' | 'guessed'>

const isMoney = (unit: string) => /^[A-Z]{3}$/.test(unit)
const isDollar = (unit: string) => /^(?:AUD|CAD|NZD|SGD|HKD)$/.test(unit)
const isCounted = (unit: string) => unit !== 'percent' && unit !== 'percentage-points' && !isMoney(unit)
const normalUnit = (unit: string) => measures.get(unit.toLowerCase()) ?? singularOf(unit.toLowerCase())

/** Whether a quantity may be the value of a figure, one of whose phrases has the stems. */
export function unitFits({unit, guessed}: Quantity, figure: Figure, stems: readonly string[]): boolean {
  if (figure.unit === undefined) return true
  if (unit === null) return isCounted(figure.unit)
  // “$250 million” of Australian dollars
  const dollars = guessed === true && unit === 'USD' && isDollar(figure.unit)
  if (isMoney(figure.unit)) return unit === figure.unit || dollars
  const theirs = normalUnit(figure.unit)
  // “8.8 million pounds of thrust”: pounds are money only where the sheet has money.
  if (unit === 'GBP' && theirs === 'pound') return true
  // “4,200 employees” where the sheet counts people: the counted noun is the measure itself.
  return (
    normalUnit(unit) === theirs ||
    (unit === 'degree' && theirs.startsWith('degree-')) ||
    (!measures.has(unit) &&
      !measures.has(figure.unit) &&
      unit !== 'percent' &&
      stems.includes(figureStem(unit)))
  )
}

/** The units of all figures of a fact base. */
export interface Units {
  /** Whether a quantity may be the value of any figure: most may not, and no words need to be looked at. */
  readonly mayFit: (quantity: Quantity) => boolean
}

const known = new WeakMap<FactBase, Units>()

export function unitsOf(facts: FactBase): Units {
  let units = known.get(facts)
  if (!units) known.set(facts, (units = compile(facts)))
  return units
}

function compile(facts: FactBase): Units {
  const written = new Set<string>()
  const stems = new Set<string>()
  let hasOpen = false
  for (const {unit} of facts.figures.values()) {
    if (unit === undefined) hasOpen = true
    else written.add(unit)
  }
  for (const words of figurePhrasesOf(facts).words.values()) for (const word of words) stems.add(word)
  const all = [...written]
  const normal = new Set(all.filter((unit) => !isMoney(unit)).map(normalUnit))
  const counts = all.some(isCounted)
  const dollars = all.some(isDollar)
  const degrees = [...normal].some((unit) => unit.startsWith('degree-'))
  const nouns = all.some((unit) => !measures.has(unit))
  return {
    mayFit({unit, guessed}) {
      if (hasOpen) return true
      if (unit === null) return counts
      if (written.has(unit) || normal.has(normalUnit(unit))) return true
      if (guessed === true && unit === 'USD' && dollars) return true
      if ((unit === 'GBP' && normal.has('pound')) || (unit === 'degree' && degrees)) return true
      return nouns && !measures.has(unit) && unit !== 'percent' && stems.has(figureStem(unit))
    }
  }
}
