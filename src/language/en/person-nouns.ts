import {roleNouns} from './names.ts'
import {genderedNouns, personNouns} from './speakers.ts'

const nouns: ReadonlySet<string> = new Set([...roleNouns, ...genderedNouns.keys(), ...personNouns])

/** Whether a noun, in its normal form, names a person by work, part or kin. */
export const isPersonNoun = (word: string): boolean => nouns.has(word)
