import {wordSet} from '../words.ts'

/** Ways to write one given name: two of a row beside one surname are one person, written twice. */
const soundRows = [
  'hillary hilary',
  'steven stephen stephan',
  'philip phillip',
  'catherine katherine kathryn katharine',
  'sara sarah',
  'marc mark',
  'geoffrey jeffrey jeffery',
  'ann anne',
  'brian bryan',
  'eric erik',
  'frederick frederic fredrick',
  'alan allan allen',
  'gregory gregor greg gregg',
  'graham graeme',
  'ian iain',
  'jonathan johnathan jonathon',
  'karen karin',
  'kathleen cathleen',
  'laurence lawrence',
  'leslie lesley',
  'lewis louis',
  'lindsay lindsey',
  'matthew mathew',
  'mohammed mohamed muhammad mohammad',
  'neil neal',
  'nicholas nicolas',
  'rachel rachael',
  'rebecca rebekah',
  'sean shawn shaun',
  'stuart stewart',
  'susanne suzanne',
  'teresa theresa',
  'elizabeth elisabeth',
  'deborah debra',
  'michele michelle',
  'cheryl sheryl',
  'carl karl',
  'christina kristina',
  'christopher kristopher',
  'curtis kurtis',
  'isabel isobel',
  'zachary zachery',
  'aaron aron',
  'russell russel',
  'phyllis phylis',
  'dennis denis',
  'randall randal',
  'bernard barnard',
  'madeleine madeline',
  'vivian vivien',
  'gillian jillian',
  'glen glenn',
  'clark clarke',
  'conrad konrad',
  'caroline carolyn',
  'katarina catarina',
  'viktor victor',
  'oskar oscar',
  'thorsten torsten',
  'mathias matthias',
  'kirsten kirstin',
  'elliot elliott eliot'
]

const rowsOf = new Map<string, number[]>()
soundRows.forEach((row, index) => {
  for (const name of row.split(' ')) rowsOf.set(name, [...(rowsOf.get(name) ?? []), index])
})

/** Whether two given names are one, written in two ways. */
export const soundAlike = (a: string, b: string): boolean =>
  rowsOf.get(a)?.some((row) => rowsOf.get(b)?.includes(row)) === true

/** Endings that make a word of a name: “Obamas”, “Austrian”, “Clintonite”, “Thatcherism”. */
export const nameEndings = wordSet(
  's es n an ian ans ians ish i is ese ist ists ism ite ites er ers y ies ed ing esque ness land stan ia a o ic d'
)

/** Words after which a name is a place's. */
export const placePrepositions = wordSet('in near across throughout outside inside within around')

/** “Obama” and “Obamas”, “Austria” and “Austrian”, “the Barry Bennetts of this world”. */
export function isInflected(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a]
  // “Wesselman” and “Wesselmann”: a letter doubled is no ending.
  const isDoubled = long.length === short.length + 1 && long.at(-1) === long.at(-2)
  if (!isDoubled && long.startsWith(short) && nameEndings.has(long.slice(short.length))) return true
  const [end, other] = [a.at(-1) ?? '', b.at(-1) ?? '']
  return (
    a.length === b.length &&
    a.slice(0, -1) === b.slice(0, -1) &&
    nameEndings.has(end) &&
    nameEndings.has(other)
  )
}

/** Whether two words are one in British and American spelling: “Centre”, “Organisation”, “Labour”, “Defence”, “Programme”. */
export const isSpelling = (a: string, b: string): boolean => american(a) === american(b)

const american = (word: string) =>
  word
    .replace(/tre$/, 'ter')
    .replace(/is(?=ation|ing|ed?$|er)/, 'iz')
    .replace(/our/, 'or')
    .replace(/ence$/, 'ense')
    .replace(/amme$/, 'am')
    .replace(/ll/, 'l')
