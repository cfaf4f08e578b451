import {readFileSync} from 'node:fs'
import {parse, stringify} from 'yaml'
import {z} from 'zod'

const term = z.object({type: z.string(), start: z.string(), end: z.string()})
const nameShape = z.object({
  first: z.string(),
  last: z.string(),
  middle: z.string().optional(),
  nickname: z.string().optional(),
  suffix: z.string().optional()
})
type Name = z.infer<typeof nameShape>
const executive = z.array(
  z.object({
    name: nameShape,
    bio: z.object({birthday: z.string().optional(), gender: z.string().optional()}),
    terms: z.array(term)
  })
)

const offices = [
  {
    type: 'prez',
    id: 'president-of-the-united-states',
    name: 'President of the United States',
    titles: ['President', 'U.S. President', 'American President']
  },
  {
    type: 'viceprez',
    id: 'vice-president-of-the-united-states',
    name: 'Vice President of the United States',
    titles: ['Vice President', 'U.S. Vice President']
  }
] as const

/**
 * Makes a fact sheet of the presidents and vice presidents of the United States, with birthdays, pronouns and terms,
 * from `executive.yaml` of the `congress-legislators` data set (CC0). Gives the sheet as YAML.
 */
export function officeholdersSheet(path = '../shared/data/officeholders/executive.yaml'): string {
  const people: Record<string, unknown> = {}
  const holders: Record<string, {person: string; from: string; to: string}[]> = {prez: [], viceprez: []}
  const all = executive.parse(parse(readFileSync(path, 'utf8')))
  const plain = ({nickname, first, last}: Name) => `${nickname ?? first} ${last}`
  const counts = Map.groupBy(all, ({name}) => plain(name))
  for (const {name, bio, terms} of all) {
    const long = [name.first, name.middle, name.last, name.suffix]
      .filter((part) => part !== undefined)
      .join(' ')
    const initials = [name.first, name.middle?.replace(/(\p{L})\S*/gu, '$1.'), name.last]
      .filter(Boolean)
      .join(' ')
    // “George Bush” is two presidents: each goes by his initials.
    const known = counts.get(plain(name))?.length === 1 ? plain(name) : initials
    const id = slug(long)
    const aliases = [...new Set([long, initials])].filter((alias) => alias !== known)
    people[id] = {
      name: known,
      ...(aliases.length > 0 && {aliases}),
      ...(bio.gender !== undefined && {pronoun: bio.gender === 'F' ? 'she' : 'he'}),
      ...(bio.birthday !== undefined && {born: bio.birthday})
    }
    for (const {type, from, to} of mergeTerms(terms)) holders[type]?.push({person: id, from, to})
  }
  return stringify({
    title: 'Presidents and vice presidents of the United States',
    verified: '2025-06-01',
    people,
    places: {
      'united-states': {name: 'United States', aliases: ['U.S.', 'US', 'America'], demonyms: ['American']}
    },
    offices: Object.fromEntries(
      offices.map(({type, id, name, titles}) => [
        id,
        {name, titles: [...titles], place: 'united-states', seats: 1, holders: holders[type]}
      ])
    )
  })
}

/** Terms that follow one another without a gap are one tenure; the last one may still run. */
function mergeTerms(terms: readonly z.infer<typeof term>[]) {
  const merged: {type: string; from: string; to: string}[] = []
  for (const {type, start, end} of terms) {
    const last = merged.at(-1)
    if (last?.type === type && last.to === start) last.to = end
    else merged.push({type, from: start, to: end})
  }
  return merged
}

const slug = (name: string) =>
  name
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '')
