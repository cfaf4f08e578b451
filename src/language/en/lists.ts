import {wordSet} from '../words.ts'

/** A list with one of these is not whole, or holds more than its names: “A, B and others”, “among them A”. */
export const openList = wordSet(
  `including include includes among such others other another more plus or both either together along especially notably
  mainly mostly like say etc respectively with vs versus several various both followed`
)
/** What a list may follow: “consists of A, B and C”. */
export const listVerbs = wordSet('consist consists consisted comprise comprises comprised')
/** Nouns of which one may stand for several names, or several for one: “two couples: A, B, C and D”. */
export const otherCounts = wordSet(
  `couple pair duo trio group family team party side way time reason question goal point try touchdown run game match set
  medal award title vote seat race trip visit day week month year hour minute stage round step part option book film song
  album episode season place location site venue address state meeting event date hearing
  statement post tweet picture photo story word letter thing generation century decade chapter act scene act count charge`
)
/** Counted nouns whose names may hold their region: “three towns: Austin, Texas, and …”. */
export const townCounts = wordSet('city town village county suburb hamlet')
/** Behind the comma of a name: part of it, or of where it is from. */
export const nameTails = wordSet('jr sr ii iii iv inc llc ltd plc co corp md phd esq mp mep')
/** Words inside names, in lower case. */
export const insideNames = wordSet(
  'of the de da di du del della van von der den la le al el bin ibn y e and for in at'
)
/** A phrase that begins with one says who the name before it is: “A, the mayor, B and C”. */
export const apposing = wordSet(
  'a an his her its their my our who whose which the then now aged formerly also one'
)
/** Before a list they say that it is not whole: “among them: A, B and C”. */
export const partialLeads = wordSet('including include includes included among such like')

/** Behind a comma they open the list itself. */
export const namelyWords = wordSet('namely viz')

/** Before a number they make it more, fewer or others than are named: “at least two of them”. */
export const inexact = wordSet(
  'least most than about around nearly almost some over under roughly approximately another other others or to the first last next'
)
