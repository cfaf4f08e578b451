import {isSmall} from '../read/acronyms.ts'
import {readTokens} from '../read/tokens.ts'
import type {FactBase, Organization} from './fact-base.ts'

/** A name of an organization with its words, each as written and in its normal form. */
export interface Expansion {
  readonly organization: Organization
  readonly name: string
  readonly words: readonly {readonly norm: string; readonly written: string}[]
}

const known = new WeakMap<FactBase, ReadonlyMap<string, readonly Expansion[]>>()

/** Every name of the organizations that have an acronym (in its normal form); compiled once for a fact base. */
export function expansionsOf(facts: FactBase, acronym: string): readonly Expansion[] {
  let byAcronym = known.get(facts)
  if (!byAcronym) {
    byAcronym = compile(facts)
    known.set(facts, byAcronym)
  }
  return byAcronym.get(acronym) ?? []
}

function compile(facts: FactBase): ReadonlyMap<string, readonly Expansion[]> {
  const byAcronym = new Map<string, Expansion[]>()
  for (const organization of facts.organizations.values()) {
    const {name, aliases, names, acronym} = organization
    if (acronym === undefined) continue
    const key = readTokens(acronym).norm.join('')
    const all = byAcronym.get(key) ?? []
    for (const form of [name, ...aliases, ...names.map((former) => former.name)]) {
      const {norm, kind, start, end} = readTokens(form)
      const words = norm.flatMap((word, at) =>
        kind[at] === 'word' && !isSmall(word) ? [{norm: word, written: form.slice(start[at], end[at])}] : []
      )
      if (words.length > 1) all.push({organization, name: form, words})
    }
    byAcronym.set(key, all)
  }
  return byAcronym
}
