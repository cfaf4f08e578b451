import {wordMap, wordSet} from '../words.ts'

/** People of whom nobody is named: “analysts suggest”. */
export const vagueSources = wordSet(
  `analysts observers experts critics insiders sources pundits commentators scientists economists strategists onlookers
  watchers skeptics sceptics detractors supporters naysayers specialists academics scholars historians forecasters`
)
/** Stand alone for people: “many believe”, “some say”. “Most” and “several” are some of those just named. */
export const vaguePronouns = wordSet('many some others')

/** What such people do, in forms that follow a plural. */
export const vagueVerbs = wordSet(
  `say said believe believed think thought suggest suggested expect expected feel felt warn warned argue argued fear feared
  predict predicted note noted insist insisted claim claimed agree agreed contend contended worry worried hope maintain
  tell told confirm confirmed reveal revealed hint hinted describe described view viewed consider considered doubt doubted
  conclude concluded credit blame blamed praise praised speculate speculated caution cautioned estimate estimated anticipate assert question questioned see reckon suspect`
)

/** “is understood to be”, “are said to have”. */
export const hearsay = wordSet('understood said believed thought rumored rumoured reputed alleged')
/** “is widely viewed”: only with an adverb of spread. */
export const spreadParticiples = wordSet(
  'viewed seen regarded considered believed expected thought perceived understood known acknowledged accepted assumed'
)
export const spreadAdverbs = wordSet('widely generally commonly largely broadly universally increasingly')

/** Words behind the noun that say who they are: “analysts at Barlow Research”, “experts who testified”. */
export const identifying = wordSet(
  'at of from with for in who whom whose which that close familiar on inside within near working'
)

/** Nouns with these behind them are as nameless as before: “sources close to the club”, “people familiar with the matter”. */
export const namelessBehind = wordMap<ReadonlySet<string>>([
  ['sources', wordSet('close familiar near inside with within')],
  ['insiders', wordSet('close familiar near')],
  ['people', wordSet('familiar')]
])
/** End the adjectives before a noun: they open a clause, or count something else. */
export const beforeAdjectives = wordSet(
  `and but or that as while though although if because since when where how why what who which of by to for from with in on at
  until unless than so , million billion thousand hundred percent is are was were be has have had`
)

/** Say whose they are: “his most ardent supporters”, “Roe’s strategists”. */
export const ownerWords = wordSet("his her their its our my your own 's these those the")
