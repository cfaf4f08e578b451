import type {Spot} from './spots.ts'

/** How often each person is named; counted when first asked. */
export class Weights {
  readonly #spots: readonly Spot[]
  #byPerson: ReadonlyMap<number, number> | undefined
  #most = 0

  constructor(spots: readonly Spot[]) {
    this.#spots = spots
  }

  of(person: number): number {
    return (this.#byPerson ??= this.#count()).get(person) ?? 0
  }

  /** How often the one who is named oftenest is. */
  get most(): number {
    this.#byPerson ??= this.#count()
    return this.#most
  }

  #count(): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    for (const {kind, person} of this.#spots) {
      if (kind !== 'name') continue
      const weight = (found.get(person) ?? 0) + 1
      found.set(person, weight)
      this.#most = Math.max(this.#most, weight)
    }
    return found
  }
}
