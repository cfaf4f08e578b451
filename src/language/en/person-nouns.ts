import {roleNouns} from './names.ts'
import {genderedNouns, personNouns as otherNouns, possessives} from './speakers.ts'
import {type Numbered, wordSet} from '../words.ts'

/** Nouns that name a person by work, part or kin. */
export const personNouns = wordSet([...roleNouns, ...genderedNouns.keys(), ...otherNouns])

/** Whether a noun, in its normal form, names a person by work, part or kin. */
export const isPersonNoun = (word: string): boolean => personNouns.has(word)

/** Whether token `at` is one. */
export const isPersonNounAt = (tokens: Numbered, at: number): boolean => personNouns.at(tokens, at)

/** Words that open what a person is called before the name: “his lawyer, Jorun Roe,”. */
export const beforeRoles = wordSet([...possessives, "'s", 'the', 'a', 'an'])

/** Words that tell whose kin a person is: “his wife, Jane,”. */
export const beforeKin = wordSet("his her their my our your 's")
