import type {Person} from '../../facts/fact-base.ts'
import {particles, shortForms, suffixes} from '../../language/en/names.ts'
import {readTokens} from '../tokens.ts'

/** The parts of one way to write a person's name, as normal forms. */
interface Spelling {
  readonly given: readonly string[]
  readonly suffix: string | undefined
}

const spellings = new WeakMap<Person, readonly Spelling[]>()

/** Given names and suffix of each spelling of a person that ends in the surname. */
function spellingsOf(person: Person): readonly Spelling[] {
  const known = spellings.get(person)
  if (known) return known
  const surname = readTokens(person.surname).norm
  const found = [person.name, ...person.aliases].flatMap((name): Spelling[] => {
    const norm = [...readTokens(name).norm]
    const last = norm.at(-1)
    const suffix = last !== undefined && suffixes.has(last) ? last : undefined
    if (suffix !== undefined) norm.pop()
    if (norm.at(-1) === ',') norm.pop()
    const given = norm.slice(0, norm.length - surname.length)
    const ends = surname.every((word, index) => norm[given.length + index] === word)
    if (ends && given.length > 0) return [{given, suffix}]
    // “Xi Jinping”
    const opens = surname.every((word, index) => norm[index] === word)
    const after = norm.slice(surname.length).filter((word) => word !== '-')
    return opens && after.length > 0 ? [{given: after, suffix}] : []
  })
  spellings.set(person, found)
  return found
}

const isInitial = (word: string) => word.length === 1

/**
 * Whether given names as written may be a person's: “Mark J.” and “M.” are Mark, “Mike” is Michael, “George W.” is not
 * “George H. W.”, and “Alan” is not Boris.
 */
export function isGivenOf(person: Person, written: readonly string[], suffix?: string): boolean {
  for (const spelling of spellingsOf(person))
    if ((suffix === undefined || suffix === spelling.suffix) && isSameGiven(written, spelling.given))
      return true
  return false
}

function isSameGiven(written: readonly string[], known: readonly string[]): boolean {
  if (!isSameFirst(written[0] ?? '', known[0] ?? '')) return false
  if (written.length < 2 || known.length < 2) return true
  for (let index = 1; index < written.length; index++) {
    const word = written[index]!
    const other = known[index]
    if (other === undefined) return false
    if (isInitial(word) || isInitial(other) ? word[0] !== other[0] : word !== other) return false
  }
  return true
}

function isSameFirst(first: string, known: string): boolean {
  return (
    first === known ||
    (isInitial(first) && known.startsWith(first)) ||
    shortForms.get(first)?.has(known) === true
  )
}

const surnames = new WeakMap<Person, string>()

/** What mentions of a surname are gathered under: its words, without particles and dashes. */
export function surnameOf(person: Person): string {
  let surname = surnames.get(person)
  if (surname === undefined) {
    const {norm, kind} = readTokens(person.surname)
    surname = norm.filter((word, index) => kind[index] === 'word' && !particles.has(word)).join(' ')
    surnames.set(person, surname)
  }
  return surname
}
