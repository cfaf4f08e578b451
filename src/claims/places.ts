import type {FactBase, Place} from '../facts/fact-base.ts'
import {thingHeads, organizationHeads} from '../language/en/names.ts'
import {regions} from '../language/en/regions.ts'

/**
 * Whether two places lie apart: false where one is or holds the other, true where neither can hold the other,
 * undefined where the sheet does not tell.
 */
export function placesApart(facts: FactBase, a: Place, b: Place): boolean | undefined {
  const above = chainOf(facts, a)
  const over = chainOf(facts, b)
  if (above.includes(b.id) || over.includes(a.id)) return false
  const [home, abroad] = [countryOf(facts, a), countryOf(facts, b)]
  if (home === undefined || abroad === undefined) return
  if (home !== abroad) return true
  // In one country: towns lie apart, sites lie apart; a site may lie in a town, and both in a region, unsaid.
  const kind = kindOf(facts, a)
  if (kind !== kindOf(facts, b)) return haveParents(above, over) ? true : undefined
  return kind === 'region' ? undefined : true
}

/** The place and all that hold it, as far as the sheet says. */
function chainOf(facts: FactBase, {id}: Place): readonly string[] {
  const chain = [id]
  for (const place of chain) {
    const {within, country} = facts.places.get(place) ?? {}
    for (const next of [within, country]) if (next !== undefined && !chain.includes(next)) chain.push(next)
  }
  return chain
}

/** Whether both lie in something smaller than the country: then the sheet would tell if one held the other. */
const haveParents = (a: readonly string[], b: readonly string[]) => a.length > 2 && b.length > 2

/** The outermost place of a chain; a place without any is a country where it has a capital or holds others. */
function countryOf(facts: FactBase, place: Place): string | undefined {
  const last = chainOf(facts, place).at(-1)!
  if (last !== place.id) return last
  return place.capital !== undefined || holdersOf(facts).has(place.id) ? place.id : undefined
}

const holders = new WeakMap<FactBase, ReadonlySet<string>>()

/** Places in which others lie. */
function holdersOf(facts: FactBase): ReadonlySet<string> {
  let found = holders.get(facts)
  if (!found) {
    found = new Set(
      [...facts.places.values()].flatMap(({country, within}) => [country ?? [], within ?? []].flat())
    )
    holders.set(facts, found)
  }
  return found
}

function kindOf(facts: FactBase, {id, name}: Place): 'site' | 'town' | 'region' {
  const words = name.toLowerCase().split(' ')
  if (holdersOf(facts).has(id) || regions.has(name.toLowerCase())) return 'region'
  const head = words.at(-1)!
  return words.length > 1 && (thingHeads.has(head) || organizationHeads.has(head)) ? 'site' : 'town'
}
