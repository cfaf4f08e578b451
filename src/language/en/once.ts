import {wordMap, wordSet} from '../words.ts'

/** What happens to a thing or person once, as a rule: base forms. */
export const onceVerbs = wordSet(
  `open close die found establish launch inaugurate unveil sink collapse crash explode abolish dissolve assassinate murder
  execute ratify repeal demolish consecrate bury cremate premiere enact land erupt`
)
/** Of these the subject is what they happen to, though an object may follow: “resigned his seat”. */
export const subjectVerbs = wordSet('die sink collapse crash explode land erupt premiere')
/** Nouns of what happens, with its verb: “the opening of the campus”. */
export const onceNouns = wordMap<string>([
  ['opening', 'open'],
  ['inauguration', 'inaugurate'],
  ['closure', 'close'],
  ['death', 'die'],
  ['founding', 'found'],
  ['foundation', 'found'],
  ['establishment', 'establish'],
  ['launch', 'launch'],
  ['sinking', 'sink'],
  ['collapse', 'collapse'],
  ['crash', 'crash'],
  ['abolition', 'abolish'],
  ['dissolution', 'dissolve'],
  ['assassination', 'assassinate'],
  ['murder', 'murder'],
  ['execution', 'execute'],
  ['ratification', 'ratify'],
  ['demolition', 'demolish']
])
/** What points at something named before: “the campus”, “its campus”. */
export const pointing = wordSet('the this that')
/** Whose it is: “her campaign” and “his campaign” are two. */
export const owning = wordSet('its his her their our my your')
/** Words that make another thing of the noun behind them: “a second campus”, “the new store”. */
export const otherOnes = wordSet(
  `another other second third fourth fifth new newest next first last latest each every any some one former old original
  previous earlier later original north south east west northern southern eastern western sister`
)
/** What opens often, or opens and closes each day: “polls”, “markets”. */
export const recurringThemes = wordSet(
  `poll market door border trial session conference exhibition season festival bid account school office registration
  nomination election game match series show talk meeting hearing case inquiry investigation probe window road street
  station line campaign debate fair account police bureau division he she it they we who that which there person man woman`
)
