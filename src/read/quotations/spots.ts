export type Gender = 'he' | 'she' | undefined

/** A place outside quotations where the text speaks of a person: by name, by “he” or “she”, or by a noun. */
export interface Spot extends Part {
  readonly unit: number
  /** Unit with which its sentence opens. */
  readonly sentence: number
  readonly kind: 'name' | 'pronoun' | 'the' | 'a'
  /** Index of the first mention of the name; -1 for what is no name. */
  readonly person: number
  readonly gender: Gender
  /** Whether a name stands here for the first time. */
  readonly fresh: boolean
  /** The units of its words. */
  readonly from: number
  readonly to: number
}

/** The part that a spot has in its sentence. */
export interface Part {
  /** Whether it is the subject of a clause; of a verb of speech; of one on which the sentence hangs: “…, Roe said”. */
  readonly subject: boolean
  readonly speaks: boolean
  readonly reports: boolean
  /** Whether the clause stands behind what is said: “The plan is Roe’s, he said.” Then nobody named there is meant. */
  readonly trails: boolean
  /** Whether somebody asks that person: “a reporter asked Roe”. */
  readonly asked: boolean
  /** Whether the sentence opens with whom it is about: “For Roe, the plan is …”. */
  readonly topic: boolean
  /** Whether what is said goes on: “he added”. */
  readonly adds: boolean
  /** Whether the words hang on the name: “Roe’s statement”, “joined by Roe”. */
  readonly stated: boolean
}

/** Reads the part of a spot. */
export interface Parts {
  partOf(spot: LazySpot): Part
}

/** A spot whose part is read when it is first asked for: of most names it never is. */
export class LazySpot implements Spot {
  readonly kind: Spot['kind']
  readonly from: number
  readonly to: number
  readonly person: number
  readonly gender: Gender
  readonly fresh: boolean
  readonly sentence: number
  readonly previous: Spot | undefined
  private readonly parts: Parts
  private known: Part | undefined

  constructor(
    {
      kind,
      from,
      to,
      person,
      gender,
      fresh
    }: Pick<Spot, 'kind' | 'from' | 'to' | 'person' | 'gender' | 'fresh'>,
    sentence: number,
    previous: Spot | undefined,
    parts: Parts
  ) {
    this.kind = kind
    this.from = from
    this.to = to
    this.person = person
    this.gender = gender
    this.fresh = fresh
    this.sentence = sentence
    this.previous = previous
    this.parts = parts
    this.known = undefined
  }

  get part(): Part {
    return (this.known ??= this.parts.partOf(this))
  }

  get unit(): number {
    return this.from
  }
  get subject(): boolean {
    return this.part.subject
  }
  get speaks(): boolean {
    return this.part.speaks
  }
  get reports(): boolean {
    return this.part.reports
  }
  get trails(): boolean {
    return this.part.trails
  }
  get asked(): boolean {
    return this.part.asked
  }
  get topic(): boolean {
    return this.part.topic
  }
  get adds(): boolean {
    return this.part.adds
  }
  get stated(): boolean {
    return this.part.stated
  }
}

/** Index of the first spot at or after a unit. */
export function firstSpot(spots: readonly Spot[], unit: number): number {
  let low = 0
  let high = spots.length
  while (low < high) {
    const middle = (low + high) >> 1
    if (spots[middle]!.unit < unit) low = middle + 1
    else high = middle
  }
  return low
}
