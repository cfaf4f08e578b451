/** Number of nouns, for comparing words in their normal form. */

import {wordMap, wordSet} from '../words.ts'

/** Plurals without -s, and words that news counts as plurals. */
export const plurals = wordMap<string>([
  ['people', 'person'],
  ['persons', 'person'],
  ['men', 'man'],
  ['women', 'woman'],
  ['children', 'child'],
  ['grandchildren', 'grandchild'],
  ['feet', 'foot'],
  ['teeth', 'tooth'],
  ['mice', 'mouse'],
  ['geese', 'goose'],
  ['wives', 'wife'],
  ['lives', 'life'],
  ['wolves', 'wolf'],
  ['knives', 'knife'],
  ['leaves', 'leaf'],
  ['halves', 'half'],
  ['shelves', 'shelf'],
  ['thieves', 'thief'],
  ['criteria', 'criterion'],
  ['phenomena', 'phenomenon'],
  ['police', 'police'],
  ['staff', 'staff'],
  ['cattle', 'cattle'],
  ['sheep', 'sheep'],
  ['fish', 'fish'],
  ['deer', 'deer'],
  ['salmon', 'salmon'],
  ['aircraft', 'aircraft'],
  ['spacecraft', 'spacecraft'],
  ['personnel', 'personnel'],
  ['series', 'series'],
  ['species', 'species'],
  ['dead', 'dead'],
  ['injured', 'injured'],
  ['wounded', 'wounded'],
  ['missing', 'missing'],
  ['homeless', 'homeless'],
  ['troops', 'troop'],
  ['crew', 'crew'],
  ['youths', 'youth'],
  ['buses', 'bus'],
  ['gases', 'gas'],
  ['viruses', 'virus'],
  ['campuses', 'campus'],
  ['bonuses', 'bonus'],
  ['houses', 'house'],
  ['horses', 'horse'],
  ['nurses', 'nurse'],
  ['cases', 'case'],
  ['bases', 'base'],
  ['phases', 'phase'],
  ['increases', 'increase'],
  ['purchases', 'purchase'],
  ['offenses', 'offense'],
  ['licenses', 'license'],
  ['responses', 'response'],
  ['expenses', 'expense'],
  ['movies', 'movie'],
  ['cookies', 'cookie'],
  ['rookies', 'rookie'],
  ['calories', 'calorie'],
  ['ties', 'tie'],
  ['lies', 'lie'],
  ['pies', 'pie'],
  ['axes', 'axe'],
  ['heroes', 'hero'],
  ['potatoes', 'potato'],
  ['tomatoes', 'tomato'],
  ['vetoes', 'veto'],
  ['tornadoes', 'tornado'],
  ['volcanoes', 'volcano'],
  ['torpedoes', 'torpedo'],
  ['crises', 'crisis'],
  ['analyses', 'analysis'],
  ['theses', 'thesis']
])

/** Words in -s that are no plurals. */
const notPlurals =
  wordSet(`was is has this his its us less various numerous serious previous famous religious dangerous precious perhaps always
  across across business process access success press class boss loss glass mass address congress express progress
  minus plus versus gas bus virus campus bonus status focus census consensus corpus analysis crisis basis thesis tennis
  politics economics physics news lens yes thus does goes says anonymous indigenous nervous obvious tremendous
  continuous simultaneous unanimous controversial ambitious suspicious poisonous mysterious overseas sometimes afterwards
  towards afterward besides nonetheless unless regardless homeless endless countless ruthless des las les los mrs its dies`)

/** Whether a word in its normal form looks like a plural. */
export function isPlural(word: string): boolean {
  return (
    plurals.has(word) ||
    (word.length > 3 &&
      word.charCodeAt(word.length - 1) === 115 &&
      !word.endsWith('ss') &&
      !notPlurals.has(word))
  )
}

/**
 * The singular of a plural in normal form: `vote`, `country`, `church`, `person`; another word stays as it is.
 *
 * @param isListed false for a word of no list, which then is not looked up
 */
export function singularOf(word: string, isListed = true): string {
  const size = word.length
  if (size < 3) return word
  const last = word.charCodeAt(size - 1)
  if (last !== 115 /* s */) {
    const known = isListed ? plurals.get(word) : undefined
    if (known !== undefined) return known
    // “policemen”, “spokeswomen”
    return last === 110 /* n */ && size > 6 && word.endsWith('men') ? `${word.slice(0, -3)}man` : word
  }
  const known = isListed ? plurals.get(word) : undefined
  if (known !== undefined) return known
  if (word.endsWith('ss') || word.endsWith('us') || word.endsWith('is')) return word
  if (isListed && notPlurals.has(word)) return word
  if (word.endsWith('ies')) return `${word.slice(0, -3)}y`
  if (/(?:ch|sh|ss|x|zz)es$/.test(word)) return word.slice(0, -2)
  return word.slice(0, -1)
}
