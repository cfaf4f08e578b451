import {roleNouns} from './names.ts'
import {genderedNouns, personNouns} from './speakers.ts'
import {type Numbered, wordSet} from '../words.ts'

const nouns = wordSet([...roleNouns, ...genderedNouns.keys(), ...personNouns])

/** Whether a noun, in its normal form, names a person by work, part or kin. */
export const isPersonNoun = (word: string): boolean => nouns.has(word)

/** Whether token `at` is one. */
export const isPersonNounAt = (tokens: Numbered, at: number): boolean => nouns.at(tokens, at)
