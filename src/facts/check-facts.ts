import {formatDay, type Day} from '../time/day.ts'
import {readTokens} from '../read/tokens.ts'
import type {FactBase, Office, Tenure} from './fact-base.ts'
import {nearest} from './nearest.ts'
import type {ParsedSheet} from './parse-sheet.ts'
import {show, type Problem} from './problem.ts'
import type {Path} from './read-yaml.ts'

type Base = Omit<FactBase, 'lexicon' | 'find' | 'tenuresOf' | 'quotesOf'>
type Kind = 'people' | 'organizations' | 'places' | 'offices' | 'events' | 'periods' | 'figures'

/** Most problems that are told of one run. */
const mostProblems = 1000

/** Tells what does not fit between the facts of a run. */
export function checkFacts(base: Base, sheets: readonly ParsedSheet[], problems: Problem[]) {
  for (const sheet of sheets) checkReferences(base, sheet, problems)
  for (const office of base.offices.values()) checkSeats(base, office, problems)
  checkAliases(base, sheets, problems)
}

function checkReferences(base: Base, {sheet, data, locate}: ParsedSheet, problems: Problem[]) {
  for (const [id, {parties}] of Object.entries(data.people ?? {})) {
    parties?.forEach(({party}, index) => {
      lead(party, ['organizations'], ['people', id, 'parties', index, 'party'], 'party', 'warning')
    })
  }
  for (const [id, {capital, country, within}] of Object.entries(data.places ?? {})) {
    lead(capital, ['places'], ['places', id, 'capital'], 'place', 'warning')
    lead(country, ['places'], ['places', id, 'country'], 'place', 'warning')
    lead(within, ['places'], ['places', id, 'within'], 'place', 'warning')
  }
  for (const [id, {place, organization, holders}] of Object.entries(data.offices ?? {})) {
    lead(place, ['places'], ['offices', id, 'place'], 'place', 'warning')
    lead(organization, ['organizations'], ['offices', id, 'organization'], 'organization', 'warning')
    holders?.forEach(({person}, index) => {
      lead(person, ['people'], ['offices', id, 'holders', index, 'person'], 'person')
    })
  }
  for (const [id, {place, participants}] of Object.entries(data.events ?? {})) {
    lead(place, ['places'], ['events', id, 'place'], 'place', 'warning')
    participants?.forEach((participant, index) => {
      lead(participant, ['people', 'organizations', 'places'], ['events', id, 'participants', index], 'participant')
    })
  }
  for (const [id, {about}] of Object.entries(data.figures ?? {})) {
    about?.forEach((subject, index) => {
      const kinds: Kind[] = ['people', 'organizations', 'places', 'offices', 'events', 'periods']
      lead(subject, kinds, ['figures', id, 'about', index], 'id')
    })
  }
  data.quotes?.forEach(({speaker}, index) => {
    if (typeof speaker === 'string') {
      lead(speaker, ['people', 'organizations'], ['quotes', index, 'speaker'], 'speaker')
    } else {
      speaker.forEach((one, n) => {
        lead(one, ['people', 'organizations'], ['quotes', index, 'speaker', n], 'speaker')
      })
    }
  })

  /**
   * What a fact speaks of must be there. Where a reference only narrows a fact, a rule without it stays silent: a
   * warning, so that sheets need not list every country.
   */
  function lead(
    id: string | undefined,
    kinds: readonly Kind[],
    path: Path,
    thing: string,
    level: Problem['level'] = 'error'
  ) {
    if (id === undefined || problems.length > mostProblems || kinds.some((kind) => base[kind].has(id))) return
    const near = nearest(
      id,
      kinds.flatMap((kind) => [...base[kind].keys()])
    )
    const expected = near ? `\`${near}\`` : `a key of ${kinds.map((kind) => `\`${kind}\``).join(' or ')}`
    problems.push({
      path: sheet.path,
      ...locate(path),
      level,
      message: `Unexpected ${thing} \`${show(id)}\` in \`${show(path.join('/'))}\`, expected ${expected}`
    })
  }
}

/**
 * The days on which someone surely held an office, without the last one, which may be the first of the next; where
 * the first day is not known, only the day before the end, or the day on which the sheet was checked.
 */
function surely({from, to, sheet}: Tenure): {from: Day; to: Day} {
  const end = to ? to.from : Math.max(sheet.verified, from?.to ?? -Infinity) + 1
  return {from: from ? from.to : end - 1, to: end}
}

function checkSeats(base: Base, {tenures, seats, name, id}: Office, problems: Problem[]) {
  for (const acting of [false, true]) {
    const held = tenures
      .filter((tenure) => tenure.acting === acting)
      .map((tenure) => ({tenure, ...surely(tenure)}))
      .filter(({from, to}) => from < to)
      .sort((a, b) => a.from - b.from)
    let now: typeof held = []
    for (const one of held) {
      now = now.filter(({to}) => to > one.from)
      if (now.length >= seats && problems.length <= mostProblems) {
        const others = now.map(({tenure}) => base.people.get(tenure.person)?.name ?? tenure.person)
        const {sheet, line, column, person} = one.tenure
        problems.push({
          path: sheet.path,
          line,
          column,
          level: 'error',
          message: `Unexpected holder \`${person}\` of \`${id}\` on ${formatDay(one.from)} beside ${others.slice(0, 3).join(', ')}, expected at most ${seats} at one time (${show(name)}; see \`seats\`)`
        })
        continue
      }
      now.push(one)
    }
  }
}

function checkAliases(base: Base, sheets: readonly ParsedSheet[], problems: Problem[]) {
  const owners = new Map<string, string>()
  for (const {id, name} of base.people.values()) {
    const key = keyOf(name)
    if (!owners.has(key)) owners.set(key, id)
  }
  for (const {sheet, data, locate} of sheets) {
    for (const [id, {aliases}] of Object.entries(data.people ?? {})) {
      aliases?.forEach((alias, index) => {
        const key = keyOf(alias)
        const owner = owners.get(key)
        if (owner === undefined) owners.set(key, id)
        else if (owner !== id && keyOf(base.people.get(id)!.name) !== key && problems.length <= mostProblems) {
          const other = base.people.get(owner)!
          problems.push({
            path: sheet.path,
            ...locate(['people', id, 'aliases', index]),
            level: 'error',
            message: `Unexpected alias \`${show(alias)}\` of \`${id}\`, expected one that \`${owner}\` (${other.sheet.path}:${other.line}) does not have`
          })
        }
      })
    }
  }
}

const keyOf = (name: string) => readTokens(name).norm.join(' ')
