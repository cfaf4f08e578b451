import {isFamilyFirst} from '../language/en/family-first.ts'
import {honorifics, nameSuffixes, particles} from '../language/en/name-parts.ts'
import {normalize} from '../read/tokens.ts'

/** The parts of a full name by which a person may be called alone. */
export interface NameParts {
  /** Last name with particles: `Carney`, `van der Berg`; the whole name where it is one word. */
  readonly surname: string
  /** First name; undefined where the name has one word, or starts with an initial or a particle. */
  readonly given: string | undefined
  /** First letters of what stands between the two, in lower case: `j` for “Mark J. Carney”. */
  readonly initials: string
}

/**
 * Splits a name in Western order, or with the family first where its sound tells so (“Xi Jinping”). Another name that
 * puts the family first needs the family name as an alias in the sheet.
 */
export function namePartsOf(name: string): NameParts {
  const words = name.replaceAll(',', ' ').trim().split(/\s+/)
  let last = words.length - 1
  while (last > 0 && nameSuffixes.has(normalize(words[last]!))) last--
  let first = 0
  while (first < last && honorifics.has(normalize(words[first]!))) first++
  if (first === last) return {surname: words[last]!, given: undefined, initials: ''}

  if (isFamilyFirst(words.slice(first, last + 1).map(normalize)))
    return {surname: words[first]!, given: words.slice(first + 1, last + 1).join(' '), initials: ''}

  let start = last
  while (start - 1 > first && particles.has(normalize(words[start - 1]!))) start--
  const given = words[first]!
  const isName = normalize(given).length > 1 && !/^\p{L}\.(?:\p{L}\.)*$/u.test(given) && !particles.has(normalize(given))
  return {
    surname: words.slice(start, last + 1).join(' '),
    given: isName ? given : undefined,
    initials: words
      .slice(first + 1, start)
      .map((word) => normalize(word).charAt(0))
      .join('')
  }
}
