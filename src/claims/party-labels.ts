import type {FactBase, Organization} from '../facts/fact-base.ts'
import {opinions, partyLabels} from '../language/en/parties.ts'
import {normalize} from '../read/tokens.ts'

/** Whether a party may bear a label: “Tory” the Conservative Party, “Democratic” the New Democratic Party too. */
export function bearsLabel({name, aliases, names, acronym}: Organization, label: string): boolean {
  const stems = partyLabels.get(label) ?? []
  const forms = [name, ...aliases, ...names.map((former) => former.name), acronym ?? '']
  return forms.some((form) => {
    const words = ` ${normalize(form)}`
    return stems.some((stem) => words.includes(` ${stem}`))
  })
}

const known = new WeakMap<FactBase, readonly Organization[]>()

/** The organizations that are somebody's party. */
export function partiesOf(facts: FactBase): readonly Organization[] {
  let parties = known.get(facts)
  if (!parties) {
    const ids = new Set(
      [...facts.people.values()].flatMap((person) => person.parties.map(({party}) => party))
    )
    parties = [...ids].flatMap((id) => facts.organizations.get(id) ?? [])
    known.set(facts, parties)
  }
  return parties
}

/** Whether a label says by itself that a party is meant: “Conservative” does only where a party of the sheet bears it. */
export function isPartyLabel(facts: FactBase, label: string, party?: string): boolean {
  if (party !== undefined) return partiesOf(facts).some(({id}) => id === party)
  return !opinions.has(label) || partiesOf(facts).some((party) => bearsLabel(party, label))
}
