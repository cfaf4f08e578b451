import type {QuantityMention} from '../article.ts'
import type {FactBase, Figure} from '../facts/fact-base.ts'
import {singularOf} from '../language/en/number.ts'
import {measures, namesakes} from '../language/en/units.ts'
import {figurePhrasesOf, figureStem} from './figure-phrases.ts'

type Quantity = Pick<QuantityMention, 'unit' | 'guessed'>

const isMoney = (unit: string) => /^[A-Z]{3}$/.test(unit)
const isCounted = (unit: string) => unit !== 'percent' && unit !== 'percentage-points' && !isMoney(unit)
const normalUnit = (unit: string) => measures.get(unit.toLowerCase()) ?? singularOf(unit.toLowerCase())

/** What units one figure or many have, as far as it counts for what may be their value. */
interface Units {
  /** One has no unit: any may be meant. */
  readonly isOpen: boolean
  readonly written: ReadonlySet<string>
  /** In their normal form; those of money have none. */
  readonly normal: ReadonlySet<string>
  readonly hasCount: boolean
  readonly hasDegree: boolean
  /** One is a counted noun and no measure. */
  readonly hasNoun: boolean
}

function unitsOf(figures: Iterable<Figure>): Units {
  const written = new Set<string>()
  let isOpen = false
  for (const {unit} of figures) {
    if (unit === undefined) isOpen = true
    else written.add(unit)
  }
  const all = [...written]
  const unpaid = all.filter((unit) => !isMoney(unit))
  const normal = new Set(unpaid.map(normalUnit))
  return {
    isOpen,
    written,
    normal,
    hasCount: all.some(isCounted),
    hasDegree: [...normal].some((unit) => unit.startsWith('degree-')),
    hasNoun: unpaid.some((unit) => !measures.has(unit))
  }
}

function fits({unit, guessed}: Quantity, units: Units, hasStem: (stem: string) => boolean): boolean {
  if (units.isOpen) return true
  if (unit === null) return units.hasCount
  if (units.written.has(unit) || units.normal.has(normalUnit(unit))) return true
  // “$250 million” of Australian dollars
  if (guessed === true && namesakes.get(unit)?.some((other) => units.written.has(other))) return true
  // “8.8 million pounds of thrust”: pounds are money only where the sheet has money.
  if ((unit === 'GBP' && units.normal.has('pound')) || (unit === 'degree' && units.hasDegree)) return true
  // “4,200 employees” where the sheet counts people: the counted noun is the measure itself.
  return units.hasNoun && !measures.has(unit) && unit !== 'percent' && hasStem(figureStem(unit))
}

const ofFigure = new WeakMap<Figure, Units>()

/** Whether a quantity may be the value of a figure, one of whose phrases has the stems. */
export function unitFits(quantity: Quantity, figure: Figure, stems: readonly string[]): boolean {
  let units = ofFigure.get(figure)
  if (!units) ofFigure.set(figure, (units = unitsOf([figure])))
  return fits(quantity, units, (stem) => stems.includes(stem))
}

const ofFacts = new WeakMap<FactBase, {readonly units: Units; readonly stems: ReadonlySet<string>}>()

/** Whether a quantity may be the value of any figure: most may not, and no words need to be looked at. */
export function anyUnitFits(quantity: Quantity, facts: FactBase): boolean {
  let all = ofFacts.get(facts)
  if (!all) {
    const stems = new Set([...figurePhrasesOf(facts).words.values()].flatMap((words) => [...words]))
    ofFacts.set(facts, (all = {units: unitsOf(facts.figures.values()), stems}))
  }
  const {units, stems} = all
  return fits(quantity, units, (stem) => stems.has(stem))
}
