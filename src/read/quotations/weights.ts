import type {Spot} from './spots.ts'

/** Who is named so much oftener than another is whom the article is about. */
const topical = 3

/** How often each person is named; counted when first asked. */
export class Weights {
  private readonly spots: readonly Spot[]
  private byPerson: ReadonlyMap<number, number> | undefined
  private highest = 0

  constructor(spots: readonly Spot[]) {
    this.spots = spots
  }

  of(person: number): number {
    return (this.byPerson ??= this.count()).get(person) ?? 0
  }

  /** Whether the article is about a person. */
  mayBe(person: number): boolean {
    return this.of(person) >= Math.max(topical, this.most / 2)
  }

  /** Whether the article is about one person and not about another. */
  outweighs(person: number, other: number): boolean {
    return this.of(person) >= topical * this.of(other)
  }

  /** How often the one who is named oftenest is. */
  private get most(): number {
    this.byPerson ??= this.count()
    return this.highest
  }

  private count(): ReadonlyMap<number, number> {
    const found = new Map<number, number>()
    for (const {kind, person} of this.spots) {
      if (kind !== 'name') continue
      const weight = (found.get(person) ?? 0) + 1
      found.set(person, weight)
      this.highest = Math.max(this.highest, weight)
    }
    return found
  }
}
