import {distance} from '../facts/nearest.ts'

/** Letters from which a word may hold one slip, and from which two. */
const oneSlip = 4
const twoSlips = 8

/**
 * Whether two normal forms are one word but for a slip of the pen: a letter left out, added, changed or swapped, in words of
 * eight letters and more two. The first letter is rarely mistaken (Pollock and Zamora 1984, “Automatic spelling correction”):
 * it agrees, or is swapped with the second.
 */
export function isSlip(a: string, b: string): boolean {
  const longest = Math.max(a.length, b.length)
  if (a === b || longest < oneSlip || Math.min(a.length, b.length) < oneSlip - 1) return false
  if (a[0] !== b[0] && (a[0] !== b[1] || a[1] !== b[0])) return false
  if (spelledOut(a) === spelledOut(b)) return false
  const most = longest < twoSlips ? 1 : 2
  return distance(a, b, most + 1) <= most
}

/** “Mueller” is Müller, “Al Assad” al-Assad: other ways to write one name are no slips. */
const spelledOut = (word: string) => word.replace(/(?<![aeiou])([aou])e/g, '$1').replace(/[-' ]/g, '')

/** Words by what is left of them when one letter is left out. */
export interface NearIndex {
  /** The words that are a slip away. The time does not grow with the number of words. */
  readonly near: (word: string) => readonly string[]
}

/**
 * Indexes words by their neighbourhood of one deletion (Mor and Fraenkel 1982; Garbe's SymSpell): what is one slip away
 * shares a form with the word, and of what is two away all but rare cases: “Arquet” and “Arquette” share what is left
 * without double letters and the last e.
 */
export const nearIndexOf = (words: Iterable<string>): NearIndex => new NearWords(words)

class NearWords implements NearIndex {
  private readonly all: string[] = []
  private readonly groups = new Map<number, Group>()
  private byForm: ReadonlyMap<number, readonly string[]> | undefined

  constructor(words: Iterable<string>) {
    const {all, groups} = this
    for (const word of new Set(words)) {
      if (word.length < oneSlip - 1) continue
      all.push(word)
      const first = word.charCodeAt(0)
      let group = groups.get(first)
      if (!group) groups.set(first, (group = {words: [], letters: []}))
      if (group.words.length <= mostTried) {
        group.words.push(word)
        group.letters.push(lettersOf(word))
      }
    }
    this.byForm = undefined
  }

  near(word: string): readonly string[] {
    if (word.length > longestWord) return none
    const found = tryGroups(this.groups, word)
    return found === undefined ? among((this.byForm ??= formsOf(this.all)), word) : found
  }
}

/** The words that share a form with one and are a slip away. */
function among(byForm: ReadonlyMap<number, readonly string[]>, word: string): readonly string[] {
  let found: string[] | undefined
  const count = findForms(word)
  for (let index = 0; index < count; index++) {
    const others = byForm.get(forms[index]!)
    if (!others) continue
    for (const other of others) if (!found?.includes(other) && isSlip(word, other)) (found ??= []).push(other)
  }
  return found ?? none
}

/** Words with one first letter, and the letters of each. */
interface Group {
  readonly words: string[]
  readonly letters: number[]
}

/** So many words of a group are looked at one by one; a larger one may always hold a near word. */
const mostTried = 24

/** A bit for each letter of a word. */
function lettersOf(word: string): number {
  let letters = 0
  for (let at = 0; at < word.length; at++) letters |= 1 << (word.charCodeAt(at) & 31)
  return letters
}

/**
 * The near words, where they are few to look at: such words begin alike, but for a swap, and nearly all their letters are the
 * same. Undefined where there are many, or several are near.
 */
function tryGroups(groups: ReadonlyMap<number, Group>, word: string): readonly string[] | undefined {
  const [first, second] = [word.charCodeAt(0), word.charCodeAt(1)]
  const same = groups.get(first)
  const swapped = first === second ? undefined : groups.get(second)
  if (!same && !swapped) return none
  if ((same && same.words.length > mostTried) || (swapped && swapped.words.length > mostTried)) return
  const own = lettersOf(word)
  let found: string | undefined
  for (const group of [same, swapped]) {
    if (!group) continue
    const {words, letters} = group
    for (let at = 0; at < words.length; at++) {
      const other = words[at]!
      // A slip takes, adds or changes a letter: two of the bits at most.
      const slips = Math.max(word.length, other.length) < twoSlips ? 1 : 2
      if (Math.abs(word.length - other.length) > slips || countBits(letters[at]! ^ own) > 2 * slips) continue
      if (word === other || !isSlip(word, other) || !shareForm(word, other)) continue
      if (found !== undefined) return
      found = other
    }
  }
  return found === undefined ? none : [found]
}

/** Whether two words are the same but for a letter left out of each. */
function shareForm(a: string, b: string): boolean {
  const own = new Set(forms.subarray(0, findForms(a)))
  const count = findForms(b)
  for (let index = 0; index < count; index++) if (own.has(forms[index]!)) return true
  return false
}

function countBits(bits: number): number {
  let count = 0
  for (let left = bits; left !== 0; left &= left - 1) count++
  return count
}

function formsOf(words: readonly string[]): ReadonlyMap<number, readonly string[]> {
  const byForm = new Map<number, string[]>()
  for (const word of words) {
    const count = findForms(word)
    for (let index = 0; index < count; index++) {
      const known = byForm.get(forms[index]!)
      if (known) known.push(word)
      else byForm.set(forms[index]!, [word])
    }
  }
  return byForm
}

/** A longer word is junk. */
const longestWord = 40

const none: readonly string[] = []
const forms = new Int32Array(longestWord + 2)

/** A hash by FNV-1a, code unit by code unit. */
const hashStart = 0x811c9dc5 | 0
const hashWith = (hash: number, code: number): number => Math.imul(hash ^ code, 0x01000193)

function hashOf(word: string): number {
  let hash = hashStart
  for (let at = 0; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at))
  return hash
}

/** Puts the hashes of a word, and of what is left of it without each letter, into `forms`; gives their count. */
function findForms(word: string): number {
  let count = 0
  forms[count++] = hashOf(word)
  if (word.length > longestWord) return count
  let before = hashStart
  for (let gap = 0; gap < word.length; gap++) {
    // Of two equal letters in a row it does not matter which is left out.
    if (gap === 0 || word.charCodeAt(gap) !== word.charCodeAt(gap - 1)) {
      let hash = before
      for (let at = gap + 1; at < word.length; at++) hash = hashWith(hash, word.charCodeAt(at))
      forms[count++] = hash
    }
    before = hashWith(before, word.charCodeAt(gap))
  }
  forms[count++] = hashOfSound(word)
  return count
}

/** The hash of a word without what is not heard: one of two equal letters, and a last e. */
function hashOfSound(word: string): number {
  const end = word.endsWith('e') ? word.length - 1 : word.length
  let hash = hashStart
  for (let at = 0; at < end; at++) {
    const code = word.charCodeAt(at)
    if (at === 0 || code !== word.charCodeAt(at - 1)) hash = hashWith(hash, code)
  }
  return hash
}
