import type {Office} from '../../facts/fact-base.ts'
import {readTokens} from '../tokens.ts'

const known = new WeakMap<Office, readonly (readonly string[])[]>()

/** The name and titles of an office, each as its words in their normal form. */
export function titleWordsOf(office: Office): readonly (readonly string[])[] {
  let words = known.get(office)
  if (!words) {
    words = [office.name, ...office.titles].map((title) => readTokens(title).norm)
    known.set(office, words)
  }
  return words
}
