import type {FactBase, Place} from '../facts/fact-base.ts'
import {sharedTowns, sharedWithin} from '../language/en/placings.ts'

/** The places that hold a place, nearest first, as far as the sheet says. */
export function holdersOf(facts: FactBase, {id}: Place): readonly Place[] {
  const chain = [id]
  const found: Place[] = []
  for (const at of chain) {
    const {within, country} = facts.places.get(at) ?? {}
    for (const next of [within, country]) {
      const place = next === undefined ? undefined : facts.places.get(next)
      if (!place || chain.includes(place.id)) continue
      chain.push(place.id)
      found.push(place)
    }
  }
  return found
}

/**
 * Whether a place lies in an area: true where the sheet says so; false where it lies in another country, or in a sister of the
 * area (Glasgow in Scotland, not England), and no town of the same name is likely to be meant; else undefined.
 */
export function liesIn(facts: FactBase, place: Place, area: Place): boolean | undefined {
  const holders = holdersOf(facts, place)
  if (holders.some(({id}) => id === area.id)) return true
  const above = holdersOf(facts, area)
  const country = holders.at(-1)
  if (!country || place.id === area.id || above.some(({id}) => id === place.id)) return
  if (above.length === 0) {
    // What is neither in a country nor has a capital may be a region or an island.
    const isCountry = area.capital !== undefined || countriesOf(facts).has(area.id)
    return isCountry && !sharedTowns.has(place.name.toLowerCase()) ? false : undefined
  }
  const parent = parentOf(area)
  const hasSister = holders.some((one) => one.id !== area.id && parentOf(one) === parent)
  return hasSister && parent !== undefined && !isShared(facts, parent) ? false : undefined
}

/** The country in which a place lies; undefined where the sheet names none, or another town may well bear the name. */
export function countryOf(facts: FactBase, place: Place): Place | undefined {
  const country = holdersOf(facts, place).at(-1)
  if (!country || sharedTowns.has(place.name.toLowerCase())) return
  return country.capital !== undefined || countriesOf(facts).has(country.id) ? country : undefined
}

/** What holds the place directly, by its key. */
export const parentOf = ({within, country}: Place) => within ?? country

/** “Springfield, Ohio” and “Springfield, Illinois” are two towns. */
function isShared(facts: FactBase, id: string): boolean {
  const {name, aliases} = facts.places.get(id)!
  return [name, ...aliases].some((form) => sharedWithin.has(form.toLowerCase()))
}

const countries = new WeakMap<FactBase, ReadonlySet<string>>()

/** What is some place's country. */
function countriesOf(facts: FactBase): ReadonlySet<string> {
  let found = countries.get(facts)
  if (!found) {
    found = new Set([...facts.places.values()].flatMap(({country}) => country ?? []))
    countries.set(facts, found)
  }
  return found
}
